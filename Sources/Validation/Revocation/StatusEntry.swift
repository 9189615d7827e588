import Authority
import Foundation
import Signatures
import SwiftASN1

/// An entry of a list of revoked certificates (RFC 5280 §5.1.2.6, §5.3).
struct StatusEntry {
  let serial: [UInt8]
  let revocation: Revocation
  /// The issuer of the certificate, in an indirect list.
  let issuer: DirectoryName?
  let hasUnknownCritical: Bool

  /// ```
  /// SEQUENCE { userCertificate CertificateSerialNumber, revocationDate Time, crlEntryExtensions Extensions OPTIONAL }
  /// ```
  init(derEncoded node: ASN1Node) throws {
    self = try DER.sequence(node, identifier: .sequence) { nodes in
      let serial = try DER.integer(try DER.next(&nodes), atMost: 64)
      let date = try Date(time: try DER.next(&nodes))
      var (reason, invalidSince) = (RevocationReason.unspecified, Date?.none)
      var (issuer, hasUnknownCritical) = (DirectoryName?.none, false)
      if let extensions = nodes.next() {
        for item in try ExtensionItem.list(extensions, atMost: 16) {
          switch item.identifier {
          case [2, 5, 29, 21]: reason = try Self.reason(try item.node, .enumerated)
          case [2, 5, 29, 24]: invalidSince = try Date(try GeneralizedTime(derEncoded: try item.node))
          case [2, 5, 29, 29]: issuer = try Self.issuer(try item.node)
          default: if item.isCritical { hasUnknownCritical = true }
          }
        }
      }
      return StatusEntry(
        serial: serial, revocation: Revocation(on: date, because: reason, invalidSince: invalidSince), issuer: issuer,
        hasUnknownCritical: hasUnknownCritical)
    }
  }

  private init(serial: [UInt8], revocation: Revocation, issuer: DirectoryName?, hasUnknownCritical: Bool) {
    self.serial = serial
    self.revocation = revocation
    self.issuer = issuer
    self.hasUnknownCritical = hasUnknownCritical
  }

  /// A reason that has no name yet is one without a reason.
  static func reason(_ node: ASN1Node, _ identifier: ASN1Identifier) throws -> RevocationReason {
    RevocationReason(rawValue: try Int(derEncoded: node, withIdentifier: identifier)) ?? .unspecified
  }

  private static func issuer(_ node: ASN1Node) throws -> DirectoryName {
    guard node.identifier == .sequence,
      case .directory(let name)? = try AlternativeName.list(node, atMost: 16).first(where: { $0.form == 4 })
    else { throw ASN1Error.invalidASN1Object(reason: "an entry of an issuer without a name") }
    return name
  }
}
