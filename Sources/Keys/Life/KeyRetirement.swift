public import Foundation

/// The end of a key, for good: when, why and in whose words.
public struct KeyRetirement: Sendable, Hashable, Codable {
  /// The reasons of RFC 5280 §5.3.1 that fit a key.
  public enum Reason: Sendable, Hashable, Codable {
    /// Another key has taken its place.
    case superseded
    /// What it signed for is no more.
    case cessationOfOperation
    /// Others may hold it, since this time (the invalidity date of RFC 5280 §5.3.2).
    case keyCompromise(since: Date)
  }

  public let at: Date
  public let reason: Reason
  /// What the operator wrote for the next reader; no secret.
  public let note: String

  public init(at: Date, reason: Reason, note: String = "") {
    self.at = at
    self.reason = reason
    self.note = note
  }

  /// From when on the key's signatures prove nothing.
  public var end: Date {
    switch reason {
    case .superseded, .cessationOfOperation: at
    case .keyCompromise(let since): min(since, at)
    }
  }

  /// Whether this end may take the place of `other`: a compromise that was learnt later, or that began earlier.
  func outweighs(_ other: KeyRetirement) -> Bool {
    guard case .keyCompromise = reason else { return false }
    guard case .keyCompromise = other.reason else { return true }
    return end < other.end
  }
}
