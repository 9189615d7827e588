public import Foundation

/// How long a one-time code lives and how many are given.
///
/// With the usual rules somebody who guesses at one telephone has 25 tries an hour in a million.
public struct OneTimeCodeRules: Sendable, Hashable {
  /// Seconds from issue to expiry.
  public var lifetime: TimeInterval
  /// Wrong codes after which a code is void.
  public var attempts: Int
  /// Codes for one telephone in an hour.
  public var perPhone: Int
  /// Codes asked for from one source in an hour. Mobile operators put thousands of telephones behind one address.
  public var perSource: Int

  public init(lifetime: TimeInterval = 600, attempts: Int = 5, perPhone: Int = 5, perSource: Int = 200) {
    self.lifetime = lifetime
    self.attempts = attempts
    self.perPhone = perPhone
    self.perSource = perSource
  }
}
