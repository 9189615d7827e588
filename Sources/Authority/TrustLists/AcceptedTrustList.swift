public import Foundation
import Store

/// A list of another State that an agent has accepted.
public struct AcceptedTrustList: Sendable, Hashable {
  public let kind: TrustListKind
  /// ``TrustList/series``
  public let series: String
  public let territory: String
  /// Whose list it is.
  public let operatorName: String
  public let number: Int
  /// Where its newest one stands. Nobody fetches it by itself.
  public let location: String
  public let xml: [UInt8]
  /// The certificate that signed it, and that the next one must be signed with.
  public let signer: IssuedCertificate
  public let issuedAt: Date
  public let nextUpdate: Date
  /// The agent's identifier.
  public let acceptedBy: String
  public let acceptedAt: Date

  init(_ row: Row) throws {
    kind = try row.word("kind")
    series = try row.get("series")
    territory = try row.get("territory")
    operatorName = try row.get("operator")
    number = try row.get("number")
    location = try row.get("location")
    xml = try row.get("xml")
    signer = try IssuedCertificate(der: try row.get("signer"))
    issuedAt = try row.get("issued_at")
    nextUpdate = try row.get("next_update")
    acceptedBy = try row.get("accepted_by")
    acceptedAt = try row.get("accepted_at")
  }
}
