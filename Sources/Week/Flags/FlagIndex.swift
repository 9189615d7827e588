/// The flags of a contest, to be asked thousands of times a second.
public struct FlagIndex: Sendable {
  private let keeper: FlagKeeper
  /// The stored hashes of flags that are the same for all. Every other challenge has a flag for each team.
  private let common: [ChallengeID: Set<FlagHash>]
  /// Whose own flag has this hash, of the teams that were added.
  private var owners: [ChallengeID: [FlagHash: TeamID]] = [:]
  private let own: [ChallengeID]

  public init(
    challenges: [ChallengeID], teams: [TeamID], common: [ChallengeID: Set<FlagHash>], keeper: FlagKeeper
  ) {
    self.keeper = keeper
    self.common = common
    own = challenges.filter { common[$0] == nil }
    for team in teams { add(team) }
  }

  /// A team that the judge is to know of. Its own flags are right for it before that.
  public mutating func add(_ team: TeamID) {
    for challenge in own {
      owners[challenge, default: [:]][keeper.hash(of: keeper.flag(of: challenge, for: team), in: challenge)] = team
    }
  }

  /// - Parameter flag: As it was typed.
  public func verdict(on flag: String, of challenge: ChallengeID, by team: TeamID) -> FlagVerdict {
    verdict(on: keeper.hash(of: flag, in: challenge), of: challenge, by: team)
  }

  /// - Parameter hash: ``FlagKeeper/hash(of:in:)`` of what was typed.
  public func verdict(on hash: FlagHash, of challenge: ChallengeID, by team: TeamID) -> FlagVerdict {
    // A look-up by keyed hash tells a guesser nothing by its time: which bytes meet is not theirs to choose.
    if let common = common[challenge] { return common.contains(hash) ? .right : .wrong }
    if let owner = owners[challenge]?[hash] { return owner == team ? .right : .foreign(owner: owner) }
    guard own.contains(challenge) else { return .wrong }
    return keeper.hash(of: keeper.flag(of: challenge, for: team), in: challenge) == hash ? .right : .wrong
  }
}
