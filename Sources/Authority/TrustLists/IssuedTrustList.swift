public import Foundation
import Store

/// A list of the State as it was issued.
public struct IssuedTrustList: Sendable, Hashable {
  public let kind: TrustListKind
  public let number: Int
  public let xml: [UInt8]
  /// The certificate that signed it.
  public let signer: IssuedCertificate
  public let issuedAt: Date
  public let nextUpdate: Date
  /// ``TrustList/contentDigest``
  let content: [UInt8]

  init(_ row: Row) throws {
    kind = try row.word("kind")
    number = try row.get("number")
    xml = try row.get("xml")
    content = try row.get("content")
    signer = try IssuedCertificate(der: try row.get("signer"))
    issuedAt = try row.get("issued_at")
    nextUpdate = try row.get("next_update")
  }
}
