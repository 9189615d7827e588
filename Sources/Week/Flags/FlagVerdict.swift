/// What a flag that was handed in is.
public enum FlagVerdict: Hashable, Sendable {
  case right
  case wrong
  /// It is another team's own flag: a person looks into it. The team that hands it in is told that it is wrong.
  case foreign(owner: TeamID)
}
