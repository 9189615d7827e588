public import Foundation
import Store

extension FlagDesk {
  /// The most cases that are shown at once.
  static let mostCases = 200
  public static let longestReason = 500

  /// Foreign flags, the latest first. What a team hands in again of one team and challenge is the same case, so that nobody buries
  /// a case under copies of another.
  public func foreignFlags(_ edition: EditionID) async throws -> [ForeignFlag] {
    try await store.read { try Self.foreignFlags(edition, in: $0) }
  }

  private static func foreignFlags(_ edition: EditionID, in transaction: Transaction) throws -> [ForeignFlag] {
    var decided: [Int: [FlagJudgement]] = [:]
    for row in try transaction.rows(
      """
      SELECT submission, decision, reason, author, made_at FROM week_flag_judgement WHERE edition = \(edition)
      ORDER BY number DESC
      """)
    {
      let submission: Int = try row.get("submission")
      decided[submission, default: []].append(try FlagJudgement(row))
    }
    return try transaction.rows(
      """
      SELECT s.number AS number, s.team AS team, t.name AS team_name, s.owner AS owner, o.name AS owner_name,
        s.challenge AS challenge, s.made_at AS made_at, v.made_at AS solved_at
      FROM week_flag_submission s
      JOIN week_flag_team t ON t.edition = s.edition AND t.id = s.team
      JOIN week_flag_team o ON o.edition = s.edition AND o.id = s.owner
      LEFT JOIN week_flag_solve v ON v.edition = s.edition AND v.team = s.owner AND v.challenge = s.challenge
      WHERE s.number IN (
        SELECT MIN(number) FROM week_flag_submission WHERE edition = \(edition) AND verdict = 2
        GROUP BY team, owner, challenge)
      ORDER BY s.number DESC LIMIT \(mostCases)
      """
    ).map { row in
      let number: Int = try row.get("number")
      let time: Int = try row.get("made_at")
      return ForeignFlag(
        number: number, team: try row.get("team"), teamName: try row.get("team_name"), owner: try row.get("owner"),
        ownerName: try row.get("owner_name"), challenge: try row.get("challenge"), time: time,
        ownerHadSolved: try row.get("solved_at", as: Int?.self).map { $0 <= time } ?? false,
        judgements: decided[number] ?? [])
    }
  }

  /// Decides a case, or decides it anew. Nothing else ever takes a team out of a contest, or lets it back in.
  /// - Parameter author: The agent.
  public func judge(
    _ number: Int, of edition: EditionID, _ decision: FlagJudgement.Decision, because reason: String, by author: String,
    at now: Date
  ) async throws {
    let reason = reason.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !reason.isEmpty, reason.unicodeScalars.count <= Self.longestReason else { throw FlagError.missingReason }
    let now = Self.second(now)
    try await store.write { transaction in
      let team: TeamID? = try transaction.value(
        "SELECT team FROM week_flag_submission WHERE edition = \(edition) AND number = \(number) AND verdict = 2")
      guard let team else { throw FlagError.unknownCase }
      try transaction.execute(
        """
        INSERT INTO week_flag_judgement (edition, submission, decision, reason, author, made_at)
        VALUES (\(edition), \(number), \(decision.rawValue), \(reason), \(author), \(now))
        """)
      let since = try Self.exclusion(of: team, edition, in: transaction)
      try transaction.execute(
        "UPDATE week_flag_team SET excluded_at = \(since) WHERE edition = \(edition) AND id = \(team)")
      try Self.touch(edition, in: transaction)
      try Self.note(.judged, of: "\(number)", edition, by: author, at: now, in: transaction)
    }
  }

  /// What was decided on the team's cases, the latest first; what is held against nobody is left out.
  static func judgements(on team: TeamID, _ edition: EditionID, in transaction: Transaction) throws -> [FlagJudgement] {
    try standing(on: team, edition, in: transaction).filter { $0.decision != .dismissed }
  }

  /// Since when the team is out: nil while no case that stands says so.
  private static func exclusion(of team: TeamID, _ edition: EditionID, in transaction: Transaction) throws -> Int? {
    try standing(on: team, edition, in: transaction).filter { $0.decision == .excluded }.map(\.time).min()
  }

  /// The latest decision on each of the team's cases.
  private static func standing(
    on team: TeamID, _ edition: EditionID, in transaction: Transaction
  ) throws -> [FlagJudgement] {
    var seen: Set<Int> = []
    return try transaction.rows(
      """
      SELECT j.submission AS submission, j.decision AS decision, j.reason AS reason, j.author AS author,
        j.made_at AS made_at
      FROM week_flag_judgement j JOIN week_flag_submission s ON s.number = j.submission
      WHERE j.edition = \(edition) AND s.team = \(team) ORDER BY j.number DESC
      """
    ).compactMap { row in
      let submission: Int = try row.get("submission")
      return seen.insert(submission).inserted ? try FlagJudgement(row) : nil
    }
  }
}

extension FlagJudgement {
  fileprivate init(_ row: Row) throws {
    guard let decision = Decision(rawValue: try row.get("decision")) else { throw FlagError.damaged }
    self.init(
      decision: decision, reason: try row.get("reason"), author: try row.get("author"), time: try row.get("made_at"))
  }
}
