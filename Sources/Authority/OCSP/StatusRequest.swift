import Signatures
import SwiftASN1
import X509

/// A question about certificates (OCSP).
///
/// ```
/// OCSPRequest ::= SEQUENCE { tbsRequest TBSRequest, optionalSignature [0] EXPLICIT Signature OPTIONAL }
/// TBSRequest ::= SEQUENCE { version [0] EXPLICIT Version DEFAULT v1, requestorName [1] EXPLICIT GeneralName OPTIONAL,
///                           requestList SEQUENCE OF Request, requestExtensions [2] EXPLICIT Extensions OPTIONAL }
/// Request ::= SEQUENCE { reqCert CertID, singleRequestExtensions [0] EXPLICIT Extensions OPTIONAL }
/// Nonce ::= OCTET STRING (SIZE (1..128))
/// ```
/// (RFC 6960 §4.1.1, RFC 9654 §2.1.) Who asks and whether they signed is of no interest: all may ask.
public struct StatusRequest: Sendable, Hashable {
  /// 1 to 32 certificates.
  public let certificates: [CertificateID]
  /// 1 to 128 bytes that the answer repeats, so that it cannot be an old one.
  public let nonce: [UInt8]?

  /// More bytes than this are not read.
  public static let longest = 8_192
  /// More certificates than this are not answered at once.
  public static let mostCertificates = 32

  /// Throws ``AuthorityError/tooLarge(_:)`` and ``AuthorityError/malformed(_:)``: either is to be answered with
  /// ``StatusRefusal/malformedRequest``.
  public init(der: [UInt8]) throws(AuthorityError) {
    guard der.count <= Self.longest else { throw .tooLarge(.statusRequest) }
    do {
      self = try DER.sequence(try DER.parse(der), identifier: .sequence) { nodes in
        let request = try StatusRequest(content: try DER.next(&nodes))
        _ = DER.optional(&nodes, .context(0))
        return request
      }
    } catch {
      throw .malformed(.statusRequest)
    }
  }

  /// A question to be asked, as far as an answer depends on it.
  init(certificates: [CertificateID], nonce: [UInt8]?) {
    self.certificates = certificates
    self.nonce = nonce
  }

  private init(content node: ASN1Node) throws {
    (certificates, nonce) = try DER.sequence(node, identifier: .sequence) { nodes in
      let version = try DER.optional(&nodes, explicit: 0) { try Int(derEncoded: $0) }
      guard version ?? 0 == 0 else { throw ASN1Error.invalidASN1Object(reason: "not version 1") }
      _ = DER.optional(&nodes, .context(1))
      let certificates = try DER.list(try DER.next(&nodes), atMost: Self.mostCertificates) { request in
        try DER.sequence(request, identifier: .sequence) { parts in
          let id = try CertificateID(derEncoded: try DER.next(&parts))
          _ = try DER.optional(&parts, explicit: 0) { try Self.extensions($0) }
          return id
        }
      }
      guard !certificates.isEmpty else { throw ASN1Error.invalidASN1Object(reason: "an empty request") }
      let extensions = try DER.optional(&nodes, explicit: 2) { try Self.extensions($0) }
      return (certificates, try extensions?[oid: Identifiers.nonce].map(Self.nonce))
    }
  }

  /// None that is critical may be unknown; the nonce is the only one known.
  private static func extensions(_ node: ASN1Node) throws -> Certificate.Extensions {
    let extensions = try Certificate.Extensions(
      try DER.list(node, atMost: 16) { try Certificate.Extension(derEncoded: $0) })
    guard extensions.allSatisfy({ !$0.critical || $0.oid == Identifiers.nonce }) else {
      throw ASN1Error.invalidASN1Object(reason: "unknown critical extension")
    }
    return extensions
  }

  private static func nonce(_ item: Certificate.Extension) throws -> [UInt8] {
    let nonce = try ASN1OctetString(derEncoded: item.value).bytes
    guard (1...128).contains(nonce.count) else { throw ASN1Error.invalidASN1Object(reason: "a nonce of a wrong size") }
    return [UInt8](nonce)
  }
}
