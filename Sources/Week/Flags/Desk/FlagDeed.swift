/// Something that an organizer did to the contest: kept for ever, for who asks later.
public struct FlagDeed: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    case opened, imported, released, frozen, thawed, judged
  }

  public let kind: Kind
  /// The challenge or the case; empty where it is the contest.
  public let subject: String
  /// The agent.
  public let author: String
  /// Seconds since 1970, UTC.
  public let time: Int
}
