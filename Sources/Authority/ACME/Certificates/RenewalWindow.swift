import Foundation

/// When clients should renew: each picks a time within (RFC 9773 §4.2).
struct RenewalWindow: Sendable, Hashable, Encodable {
  let start: Date
  let end: Date

  /// From two thirds of a certificate's life on, for a forty-fifth of it: two days of ninety. For a revoked certificate
  /// it is the hour before the revocation, which says that it is time already.
  init(from: Date, until: Date, revokedOn revocation: Date?) {
    if let revocation {
      start = revocation.addingTimeInterval(-3600)
      end = revocation
    } else {
      let life = until.timeIntervalSince(from)
      start = from.addingTimeInterval(life * 2 / 3)
      end = start.addingTimeInterval(life / 45)
    }
  }

  private enum CodingKeys: CodingKey { case start, end }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(start.onTheWire, forKey: .start)
    try container.encode(end.onTheWire, forKey: .end)
  }
}
