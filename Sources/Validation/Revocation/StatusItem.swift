import Authority
import Crypto
import Foundation
import Signatures
import SwiftASN1

/// What an answer says of one certificate.
///
/// ```
/// SingleResponse ::= SEQUENCE { certID CertID, certStatus CertStatus, thisUpdate GeneralizedTime,
///                               nextUpdate [0] EXPLICIT GeneralizedTime OPTIONAL, singleExtensions [1] EXPLICIT OPTIONAL }
/// CertID ::= SEQUENCE { hashAlgorithm AlgorithmIdentifier, issuerNameHash, issuerKeyHash OCTET STRING, serialNumber INTEGER }
/// CertStatus ::= CHOICE { good [0] IMPLICIT NULL, revoked [1] IMPLICIT RevokedInfo, unknown [2] IMPLICIT NULL }
/// RevokedInfo ::= SEQUENCE { revocationTime GeneralizedTime, revocationReason [0] EXPLICIT ENUMERATED OPTIONAL }
/// ```
/// (RFC 6960 §4.1.1, §4.2.1.)
struct StatusItem: Sendable {
  let serial: [UInt8]
  let status: CertificateStatus
  let thisUpdate: Date
  let nextUpdate: Date?
  /// Certificates that ended since this time are still known (RFC 6960 §4.4.4).
  let expiredSince: Date?
  let hasUnknownCritical: Bool
  private let digest: ASN1ObjectIdentifier
  private let issuerName: [UInt8]
  private let issuerKey: [UInt8]

  init(derEncoded node: ASN1Node) throws {
    self = try DER.sequence(node, identifier: .sequence) { try StatusItem(&$0) }
  }

  private init(_ nodes: inout ASN1NodeCollection.Iterator) throws {
    (digest, issuerName, issuerKey, serial) = try DER.sequence(&nodes) { nodes in
      let digest = try DER.sequence(&nodes) { algorithm in
        let identifier = try ASN1ObjectIdentifier(derEncoded: &algorithm)
        _ = algorithm.next()
        return identifier
      }
      let name = [UInt8](try ASN1OctetString(derEncoded: &nodes).bytes)
      let key = [UInt8](try ASN1OctetString(derEncoded: &nodes).bytes)
      return (digest, name, key, try DER.integer(try DER.next(&nodes), atMost: 64))
    }
    status = try Self.status(try DER.next(&nodes))
    thisUpdate = try Date(try GeneralizedTime(derEncoded: &nodes))
    nextUpdate = try DER.optional(&nodes, explicit: 0) { try Date(try GeneralizedTime(derEncoded: $0)) }
    let extensions = try DER.optional(&nodes, explicit: 1) { try ExtensionItem.list($0, atMost: 16) } ?? []
    let cutoff = extensions.first { $0.identifier == [1, 3, 6, 1, 5, 5, 7, 48, 1, 6] }
    expiredSince = try cutoff.map { try Date(try GeneralizedTime(derEncoded: try $0.node)) }
    hasUnknownCritical = extensions.contains { $0.isCritical && $0.identifier != cutoff?.identifier }
  }

  private static func status(_ node: ASN1Node) throws -> CertificateStatus {
    switch node.identifier {
    case .context(0): return .good
    case .context(2): return .unknown
    case .context(1):
      return try DER.sequence(node, identifier: .context(1)) { nodes in
        let date = try Date(try GeneralizedTime(derEncoded: &nodes))
        let reason = try DER.optional(&nodes, explicit: 0) { try StatusEntry.reason($0, .enumerated) }
        return .revoked(Revocation(on: date, because: reason ?? .unspecified))
      }
    default: throw ASN1Error.unexpectedFieldType(node.identifier)
    }
  }

  /// Whether it is about `certificate`, issued by the holder of `key`. The digest may be SHA-1: it only names.
  func isAbout(_ certificate: PathCertificate, from key: VerifyingKey) -> Bool {
    guard serial == certificate.serial else { return false }
    return digest(certificate.issuer.der) == issuerName && digest(key.bits) == issuerKey
  }

  private func digest(_ bytes: [UInt8]) -> [UInt8]? {
    switch digest {
    case DigestIdentifiers.sha1: [UInt8](Insecure.SHA1.hash(data: bytes))
    case DigestIdentifiers.sha256: [UInt8](SHA256.hash(data: bytes))
    case DigestIdentifiers.sha384: [UInt8](SHA384.hash(data: bytes))
    case DigestIdentifiers.sha512: [UInt8](SHA512.hash(data: bytes))
    default: nil
    }
  }
}
