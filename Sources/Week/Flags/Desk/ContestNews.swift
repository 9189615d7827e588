import Store

/// What the store has of a contest beyond what a process knows already.
struct ContestNews: Sendable {
  struct Team: Sendable {
    let number: Int
    let id: TeamID
    let name: String
    let excludedAt: Int?
  }

  let contest: OpenedContest
  /// Nil where the revision is the known one.
  let challenges: [RunningChallenge]?
  let common: [ChallengeID: Set<FlagHash>]
  /// All of them with ``challenges``, else those that came since.
  let teams: [Team]
  let solves: [Solve]
  let hints: [(number: Int, hint: HintTaken)]

  /// - Parameters:
  ///   - revision: The one that is known.
  ///   - team, solve, hint: The last numbers that are known.
  init(
    _ edition: EditionID, revision: Int?, team: Int, solve: Int, hint: Int, in transaction: Transaction
  ) throws {
    contest = try FlagDesk.opened(edition, in: transaction)
    let isNew = contest.revision != revision
    challenges = isNew ? try RunningChallenge.all(of: edition, in: transaction) : nil
    common = isNew ? try Self.common(edition, in: transaction) : [:]
    let lastTeam = isNew ? 0 : team
    teams = try transaction.rows(
      """
      SELECT number, id, name, excluded_at FROM week_flag_team WHERE edition = \(edition) AND number > \(lastTeam)
      ORDER BY number
      """
    ).map {
      Team(
        number: try $0.get("number"), id: try $0.get("id"), name: try $0.get("name"),
        excludedAt: try $0.get("excluded_at"))
    }
    solves = try transaction.rows(
      """
      SELECT number, team, challenge, made_at FROM week_flag_solve WHERE edition = \(edition) AND number > \(solve)
      ORDER BY number
      """
    ).map {
      Solve(
        team: try $0.get("team"), challenge: try $0.get("challenge"), number: try $0.get("number"),
        time: try $0.get("made_at"))
    }
    hints = try transaction.rows(
      """
      SELECT number, team, cost, made_at FROM week_flag_hint WHERE edition = \(edition) AND number > \(hint)
      ORDER BY number
      """
    ).map { row in
      let hint = HintTaken(team: try row.get("team"), cost: try row.get("cost"), time: try row.get("made_at"))
      return (number: try row.get("number", as: Int.self), hint: hint)
    }
  }

  private static func common(
    _ edition: EditionID, in transaction: Transaction
  ) throws -> [ChallengeID: Set<FlagHash>] {
    var common: [ChallengeID: Set<FlagHash>] = [:]
    for row in try transaction.rows("SELECT challenge, hash FROM week_flag_answer WHERE edition = \(edition)") {
      let challenge: ChallengeID = try row.get("challenge")
      common[challenge, default: []].insert(FlagHash(try row.get("hash")))
    }
    return common
  }
}
