import Authority
import Crypto
import Foundation
import Signatures
import SwiftASN1

/// An answer of anyone's responder (OCSP), read as far as a status depends on it.
package struct StatusResponse: Sendable {
  /// SHA-256 of the bytes that it came in.
  let fingerprint: [UInt8]
  let signed: SignedBytes
  let responder: Responder
  let producedAt: Date
  let items: [StatusItem]
  let nonce: [UInt8]?
  /// Those that came with it.
  let certificates: [PathCertificate]
  /// A critical extension of the answer that is not known: it says nothing.
  let hasUnknownCritical: Bool

  enum Responder: Sendable, Hashable {
    case name(DirectoryName)
    /// SHA-1 of the bits of its key.
    case key([UInt8])
  }

  /// More bytes than this are not read.
  static let longest = 1 << 20
  private static let mostValues = 1 << 16
  private static let mostItems = 1024
  private static let mostCertificates = 32

  /// Reads an `OCSPResponse`, or the `BasicOCSPResponse` in one, as signatures carry it; asks nothing of its signature.
  ///
  /// Throws ``PathFault/malformed``, also for the refusals of a responder: they say nothing of a certificate.
  package init(der: [UInt8]) throws(PathFault) {
    guard der.count <= Self.longest else { throw .malformed }
    do {
      let basic = try Self.basic(try DER.parse(der, atMost: Self.mostValues))
      let fingerprint = [UInt8](SHA256.hash(data: der))
      self = try DER.sequence(basic, identifier: .sequence) { nodes in
        let signed = try SignedBytes(derEncoded: &nodes)
        let certificates = try DER.optional(&nodes, explicit: 0) { node in
          try DER.list(node, atMost: Self.mostCertificates) { try? PathCertificate(der: [UInt8]($0.encodedBytes)) }
        }
        return try DER.sequence(try DER.parse(signed.content), identifier: .sequence) { nodes in
          try StatusResponse(
            data: &nodes, signed: signed, certificates: (certificates ?? []).compactMap(\.self),
            fingerprint: fingerprint)
        }
      }
    } catch {
      throw .malformed
    }
  }

  /// ```
  /// OCSPResponse ::= SEQUENCE { responseStatus ENUMERATED, responseBytes [0] EXPLICIT ResponseBytes OPTIONAL }
  /// ResponseBytes ::= SEQUENCE { responseType OBJECT IDENTIFIER, response OCTET STRING }
  /// ```
  /// (RFC 6960 §4.2.1.)
  private static func basic(_ node: ASN1Node) throws -> ASN1Node {
    guard case .constructed(let parts) = node.content, parts.first(where: { _ in true })?.identifier == .enumerated
    else { return node }
    return try DER.sequence(node, identifier: .sequence) { nodes in
      guard try Int(derEncoded: try DER.next(&nodes), withIdentifier: .enumerated) == 0 else {
        throw ASN1Error.invalidASN1Object(reason: "a refusal")
      }
      let bytes = try DER.explicitlyTagged(&nodes, tagNumber: 0, tagClass: .contextSpecific) { node in
        try DER.sequence(node, identifier: .sequence) { parts in
          guard try ASN1ObjectIdentifier(derEncoded: &parts) == [1, 3, 6, 1, 5, 5, 7, 48, 1, 1] else {
            throw ASN1Error.invalidASN1Object(reason: "an answer of an unknown kind")
          }
          return try ASN1OctetString(derEncoded: &parts).bytes
        }
      }
      return try DER.parse([UInt8](bytes), atMost: mostValues)
    }
  }

  /// ```
  /// ResponseData ::= SEQUENCE { version [0] EXPLICIT INTEGER DEFAULT v1, responderID CHOICE { byName [1] Name, byKey [2] OCTET STRING },
  ///   producedAt GeneralizedTime, responses SEQUENCE OF SingleResponse, responseExtensions [1] EXPLICIT Extensions OPTIONAL }
  /// ```
  private init(
    data nodes: inout ASN1NodeCollection.Iterator, signed: SignedBytes, certificates: [PathCertificate],
    fingerprint: [UInt8]
  ) throws {
    guard try DER.optional(&nodes, explicit: 0, { try Int(derEncoded: $0) }) ?? 0 == 0 else {
      throw ASN1Error.invalidASN1Object(reason: "not version 1")
    }
    if let name = try DER.optional(&nodes, explicit: 1, { try DirectoryName(derEncoded: $0) }) {
      responder = .name(name)
    } else {
      responder = .key(
        try DER.explicitlyTagged(&nodes, tagNumber: 2, tagClass: .contextSpecific) {
          [UInt8](try ASN1OctetString(derEncoded: $0).bytes)
        })
    }
    producedAt = try Date(try GeneralizedTime(derEncoded: &nodes))
    items = try DER.list(try DER.next(&nodes), atMost: Self.mostItems) { try StatusItem(derEncoded: $0) }
    let extensions = try DER.optional(&nodes, explicit: 1) { try ExtensionItem.list($0, atMost: 16) } ?? []
    let nonce = extensions.first { $0.identifier == [1, 3, 6, 1, 5, 5, 7, 48, 1, 2] }
    self.nonce = try nonce.map { [UInt8](try ASN1OctetString(derEncoded: try $0.node).bytes) }
    hasUnknownCritical = extensions.contains { $0.isCritical && $0.identifier != nonce?.identifier }
    self.signed = signed
    self.certificates = certificates
    self.fingerprint = fingerprint
  }

  /// Whether `certificate` is the one that answered, by its name or key.
  func isOf(_ certificate: PathCertificate) -> Bool {
    switch responder {
    case .name(let name): certificate.subject == name
    case .key(let digest): [UInt8](Insecure.SHA1.hash(data: certificate.key.bits)) == digest
    }
  }
}
