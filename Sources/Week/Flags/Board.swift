/// Who leads: a pure function of what happened up to an instant.
///
/// A frozen board is the board of the instant of freezing. What is solved later changes neither the points of those who solved
/// the same challenge before nor anybody's place, because a later solve is not part of what this value is made from.
public struct Board: Sendable {
  /// From first to last. Of equal points, who had them first stands first.
  public let standings: [Standing]
  /// What each released challenge is worth at this instant, and who solved it first.
  public let challenges: [ChallengeID: ChallengeStanding]

  /// `solves` and `hints` in any order; of two solves of one challenge by one team the first one counts.
  public init(teams: [TeamID], challenges: [Challenge], solves: [Solve], hints: [HintTaken], until instant: Int) {
    let counted = Self.counted(solves, of: challenges, until: instant)
    let solvers = Dictionary(grouping: counted, by: \.challenge)
    var standing: [ChallengeID: ChallengeStanding] = [:]
    for challenge in challenges where challenge.releasedAt <= instant {
      let solves = solvers[challenge.id] ?? []
      standing[challenge.id] = ChallengeStanding(
        points: challenge.value.points(solves: solves.count), solves: solves.count, firstBlood: solves.first?.team)
    }
    self.challenges = standing

    var points: [TeamID: Int] = [:]
    var last: [TeamID: Int] = [:]
    for solve in counted {
      points[solve.team, default: 0] += standing[solve.challenge]?.points ?? 0
      last[solve.team] = solve.number
    }
    for hint in hints where hint.time <= instant { points[hint.team, default: 0] -= hint.cost }
    let ordered = teams.map { (team: $0, points: max(0, points[$0] ?? 0), last: last[$0] ?? .max) }.sorted {
      ($1.points, $0.last, $0.team) < ($0.points, $1.last, $1.team)
    }
    standings = ordered.enumerated().map { place, item in
      Standing(place: place + 1, team: item.team, points: item.points)
    }
  }

  /// The solves that count, first to last.
  static func counted(_ solves: [Solve], of challenges: [Challenge], until instant: Int) -> [Solve] {
    let release = Dictionary(challenges.map { ($0.id, $0.releasedAt) }) { first, _ in first }
    var seen: Set<TeamChallenge> = []
    return solves.filter { solve in
      guard solve.time <= instant, let released = release[solve.challenge] else { return false }
      return released <= solve.time
    }
    .sorted { $0.number < $1.number }
    .filter { seen.insert(TeamChallenge(team: $0.team, challenge: $0.challenge)).inserted }
  }
}
