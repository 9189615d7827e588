import Foundation

/// How long a State's lists hold: at most six months (ETSI TS 119 612 §5.3.15). A new one is made when half of that has
/// passed, since who fetches it does so by hand.
enum TrustListPace {
  static let life: TimeInterval = 90 * 86_400

  static func isDue(_ nextUpdate: Date, at time: Date) -> Bool { nextUpdate.timeIntervalSince(time) < life / 2 }

  /// The signer's certificate is renewed when less than this is left of it: no list outlives its signer.
  static let signerMargin: TimeInterval = 2 * life
}
