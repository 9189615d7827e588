/// The flags of a contest, to be asked thousands of times a second.
public struct FlagIndex: Sendable {
  private enum Owner: Sendable {
    case everybody
    case team(TeamID)
  }

  private let keeper: FlagKeeper
  private let owners: [ChallengeID: [FlagHash: Owner]]

  /// `common`: the stored hashes of flags that are the same for all. Every other challenge has a flag for each team.
  public init(challenges: [ChallengeID], teams: [TeamID], common: [ChallengeID: FlagHash], keeper: FlagKeeper) {
    self.keeper = keeper
    var owners: [ChallengeID: [FlagHash: Owner]] = [:]
    for challenge in challenges {
      if let hash = common[challenge] {
        owners[challenge] = [hash: .everybody]
      } else {
        let own = teams.map { team in
          (keeper.hash(of: keeper.flag(of: challenge, for: team), in: challenge), Owner.team(team))
        }
        owners[challenge] = Dictionary(own) { first, _ in first }
      }
    }
    self.owners = owners
  }

  public func verdict(on flag: String, of challenge: ChallengeID, by team: TeamID) -> FlagVerdict {
    // A look-up by keyed hash tells a guesser nothing by its time: which bytes meet is not theirs to choose.
    switch owners[challenge]?[keeper.hash(of: flag, in: challenge)] {
    case .everybody: .right
    case .team(team): .right
    case .team(let owner): .foreign(owner: owner)
    case nil: .wrong
    }
  }
}
