/// What a team is told of a flag that it handed in. Another team's flag is told to be wrong.
public enum FlagAnswer: Sendable, Hashable {
  case right
  case wrong
  /// The team has solved the challenge: nothing was written.
  case solvedAlready
  /// The team was wrong too often: nothing was looked at. Seconds until it may try again.
  case wait(Int)
}
