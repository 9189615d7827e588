/// What became of a code that somebody typed.
public enum OneTimeCodeVerdict: Sendable, Hashable {
  /// Right, and used up by this.
  case accepted
  /// Wrong; so many tries are left before a new code is needed.
  case wrong(attemptsLeft: Int)
  /// No code is live for this telephone: none was asked for, or it was used, expired, replaced or tried too often.
  case noLiveCode
}
