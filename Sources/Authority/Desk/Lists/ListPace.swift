import Foundation

/// How long lists hold. A new one is made when half of that has passed.
enum ListPace {
  private static let day: TimeInterval = 86_400

  /// In seconds. The root comes out of its safe for it (CA/B baseline requirements §4.9.7: a year for authorities, ten
  /// days for holders).
  static func life(of use: AuthorityUse) -> TimeInterval { use == .root ? 360 * day : 7 * day }

  static func isDue(_ nextUpdate: Date, of use: AuthorityUse, at time: Date) -> Bool {
    nextUpdate.timeIntervalSince(time) < life(of: use) / 2
  }
}
