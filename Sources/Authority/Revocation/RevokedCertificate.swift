import Foundation
import Signatures
import SwiftASN1
import X509

/// An entry of a list of revoked certificates.
///
/// ```
/// SEQUENCE { userCertificate CertificateSerialNumber, revocationDate Time, crlEntryExtensions Extensions OPTIONAL }
/// CRLReason ::= ENUMERATED { … }
/// InvalidityDate ::= GeneralizedTime
/// ```
/// (RFC 5280 §5.1.2.6, §5.3.)
public struct RevokedCertificate: Sendable, Hashable {
  public let serial: SerialNumber
  public let revocation: Revocation

  init(serial: SerialNumber, revocation: Revocation) {
    self.serial = serial
    self.revocation = revocation
  }

  /// A reason that is not named is ``RevocationReason/unspecified``. A critical extension that is not known is refused.
  init(derEncoded node: ASN1Node) throws {
    self = try DER.sequence(node, identifier: .sequence) { nodes in
      let serial = try SerialNumber(derEncoded: &nodes)
      let date = try Date(time: try DER.next(&nodes))
      var reason = RevocationReason.unspecified
      var invalidSince: Date?
      if let extensions = nodes.next() {
        for item in try DER.list(extensions, atMost: 8, { try Certificate.Extension(derEncoded: $0) }) {
          switch item.oid {
          case Identifiers.reasonCode: reason = try Self.reason(item.value)
          case Identifiers.invalidityDate: invalidSince = try Date(try GeneralizedTime(derEncoded: item.value))
          default:
            guard !item.critical else { throw ASN1Error.invalidASN1Object(reason: "unknown critical extension") }
          }
        }
      }
      return RevokedCertificate(
        serial: serial, revocation: Revocation(on: date, because: reason, invalidSince: invalidSince))
    }
  }

  private static func reason(_ bytes: ArraySlice<UInt8>) throws -> RevocationReason {
    guard let reason = RevocationReason(rawValue: try Int(derEncoded: bytes, withIdentifier: .enumerated)) else {
      throw ASN1Error.invalidASN1Object(reason: "unknown reason")
    }
    return reason
  }
}

extension RevokedCertificate {
  func serialize(into coder: inout DER.Serializer) throws {
    let extensions = try extensions
    try coder.sequence { entry in
      try entry.serialize(serial.bytes[...])
      try entry.time(revocation.date)
      if !extensions.isEmpty { try entry.serializeSequenceOf(extensions) }
    }
  }

  /// Without a reason where it is unspecified (RFC 5280 §5.3.1).
  private var extensions: [Certificate.Extension] {
    get throws {
      var extensions: [Certificate.Extension] = []
      if revocation.reason != .unspecified {
        let reason = try DER.encoded { try $0.enumerated(revocation.reason.rawValue) }
        extensions.append(.init(oid: Identifiers.reasonCode, critical: false, value: reason[...]))
      }
      if let since = revocation.invalidSince {
        let time = try DER.encoded { try $0.serialize(try since.generalizedTime) }
        extensions.append(.init(oid: Identifiers.invalidityDate, critical: false, value: time[...]))
      }
      return extensions
    }
  }
}
