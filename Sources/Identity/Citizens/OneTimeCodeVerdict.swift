public import Foundation

/// What became of a code that somebody typed.
public enum OneTimeCodeVerdict: Sendable, Hashable {
  /// Right, and used up by this.
  case accepted
  /// Wrong; so many tries are left before a new code is needed.
  case wrong(attemptsLeft: Int)
  /// The ticket's code is no longer live: it was used, has expired or was tried too often.
  case noLiveCode
  /// Too many wrong codes came from this source; until then none is looked at, right or wrong.
  case tooManyTries(until: Date)
}
