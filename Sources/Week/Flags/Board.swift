/// Who leads: a pure function of what happened up to an instant.
///
/// A frozen board is the board of the instant of freezing. What is solved later changes neither the points of those who solved
/// the same challenge before nor anybody's place, because a later solve is not part of what this value is made from.
public struct Board: Sendable {
  /// From first to last. Of equal points, who was first to solve its last challenge stands first.
  public let standings: [TeamStanding]
  /// What each released challenge is worth at this instant, and who solved it first.
  public let challenges: [ChallengeID: ChallengeStanding]
  /// How the first teams came by their points, in the order of ``standings``.
  public let tracks: [BoardTrack]

  /// `solves` and `hints` in any order; of two solves of one challenge by one team the first one counts.
  public init(teams: [TeamID], challenges: [Challenge], solves: [Solve], hints: [HintTaken], until instant: Int) {
    // Names are looked up once for each solve: with thousands of teams that is most of the work.
    let places = Dictionary(teams.enumerated().map { ($1, $0) }) { first, _ in first }
    let released = challenges.filter { $0.releasedAt <= instant }
    let numbers = Dictionary(released.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var counted: [Counted] = []
    counted.reserveCapacity(solves.count)
    var isSolved = [Bool](repeating: false, count: teams.count * released.count)
    for solve in Self.ordered(solves) where solve.time <= instant {
      guard let team = places[solve.team], let challenge = numbers[solve.challenge],
        released[challenge].releasedAt <= solve.time, !isSolved[team * released.count + challenge]
      else { continue }
      isSolved[team * released.count + challenge] = true
      counted.append(Counted(team: team, challenge: challenge, number: solve.number, time: solve.time))
    }
    let standing = Self.standings(of: released, counted, teams)
    let worth = standing.map(\.points)

    var points = [Int](repeating: 0, count: teams.count)
    var last = [Int](repeating: .max, count: teams.count)
    for solve in counted {
      points[solve.team] += worth[solve.challenge]
      last[solve.team] = solve.number
    }
    var taken: [(team: Int, hint: HintTaken)] = []
    for hint in hints where hint.time <= instant {
      guard let team = places[hint.team] else { continue }
      points[team] -= hint.cost
      taken.append((team, hint))
    }
    let order = teams.indices.sorted { one, other in
      let (mine, theirs) = (max(0, points[one]), max(0, points[other]))
      if mine != theirs { return mine > theirs }
      if last[one] != last[other] { return last[one] < last[other] }
      return teams[one] < teams[other]
    }
    standings = order.enumerated().map { place, team in
      TeamStanding(place: place + 1, team: teams[team], points: max(0, points[team]))
    }
    self.challenges = Dictionary(zip(released.map(\.id), standing)) { first, _ in first }
    tracks = order.prefix(BoardTrack.most).filter { points[$0] > 0 }.map { team in
      BoardTrack(
        team: teams[team],
        steps: counted.filter { $0.team == team }.map { (time: $0.time, change: worth[$0.challenge]) }
          + taken.filter { $0.team == team }.map { (time: $0.hint.time, change: -$0.hint.cost) })
    }
  }

  /// A solve that counts, its team and challenge by their numbers.
  private struct Counted {
    let team: Int
    let challenge: Int
    let number: Int
    let time: Int
  }

  /// First to last; a store hands them out so.
  private static func ordered(_ solves: [Solve]) -> [Solve] {
    zip(solves, solves.dropFirst()).allSatisfy { $0.number <= $1.number }
      ? solves : solves.sorted { $0.number < $1.number }
  }

  private static func standings(
    of challenges: [Challenge], _ counted: [Counted], _ teams: [TeamID]
  ) -> [ChallengeStanding] {
    var solves = [Int](repeating: 0, count: challenges.count)
    var first = [TeamID?](repeating: nil, count: challenges.count)
    for solve in counted {
      solves[solve.challenge] += 1
      if first[solve.challenge] == nil { first[solve.challenge] = teams[solve.team] }
    }
    return challenges.indices.map { index in
      ChallengeStanding(
        points: challenges[index].value.points(solves: solves[index]), solves: solves[index],
        firstBlood: first[index])
    }
  }
}
