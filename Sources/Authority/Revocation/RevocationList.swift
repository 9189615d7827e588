public import Foundation
import Signatures
import SwiftASN1
import X509

/// A list of revoked certificates, version 2 (RFC 5280 §5), with the exact bytes that it was issued as.
public struct RevocationList: Sendable, Hashable {
  public let der: [UInt8]
  /// Grows by each list of one scope, complete and delta together (RFC 5280 §5.2.3).
  public let number: Int
  /// The number of the list that this one adds to: a delta list. Nil for one that stands by itself.
  public let base: Int?
  /// The one address whose certificates it is about, nil for all certificates of its issuer.
  public let address: String?
  public let thisUpdate: Date
  public let nextUpdate: Date
  /// As they stand in the list.
  public let revoked: [RevokedCertificate]
  let issuer: DistinguishedName
  let signed: SignedObject

  public var pem: String { PEMDocument(type: "X509 CRL", derBytes: der).pemString + "\n" }

  /// Whether `certificate` issued this list: it bears the issuer's name, may sign lists, and its key made the signature.
  public func isIssued(by certificate: IssuedCertificate) -> Bool {
    let authority = certificate.certificate
    guard authority.subject == issuer, let usage = try? authority.extensions.keyUsage, usage.cRLSign else {
      return false
    }
    return signed.isSigned(by: authority)
  }

  /// The entry of a certificate, nil when the list has none. A certificate stands in a list once.
  public func revocation(of serial: SerialNumber) -> Revocation? {
    revoked.first { $0.serial == serial }?.revocation
  }
}
