public import Foundation
import Store

/// A certificate that an authority issued, and how it stands.
public struct CertificateLine: Sendable, Hashable {
  public let certificate: IssuedCertificate
  public let issuer: AuthorityID
  /// The profile's name, such as `agency-seal`.
  public let profile: String
  public let issuedAt: Date
  /// Nil while it is good.
  public let revocation: Revocation?

  static let selection: SQL = """
    SELECT c.issuer, c.profile, c.der, c.issued_at, r.reason, r.revoked_on, r.invalid_since
    FROM authority_certificate c LEFT JOIN authority_revocation r ON r.serial = c.serial
    """

  init(_ row: Row) throws {
    certificate = try IssuedCertificate(der: try row.get("der"))
    issuer = try row.word("issuer")
    profile = try row.get("profile")
    issuedAt = try row.get("issued_at")
    revocation = try row.revocation
  }
}

extension Row {
  /// Nil for a certificate that is good, or good again.
  var revocation: Revocation? {
    get throws(StoreError) {
      guard let number = try get("reason", as: Int?.self) else { return nil }
      guard let reason = RevocationReason(rawValue: number) else {
        throw .unreadable(column: "reason", wanted: "RevocationReason")
      }
      return Revocation(on: try get("revoked_on"), because: reason, invalidSince: try get("invalid_since"))
    }
  }
}
