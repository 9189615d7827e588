import Store

/// What a team has done with a challenge.
public struct TeamProgress: Sendable, Hashable {
  /// Seconds since 1970, UTC; nil while it is not solved.
  public internal(set) var solvedAt: Int?
  /// The hints that it has paid for, by their places in the sheet.
  public internal(set) var hints: Set<Int> = []
}

extension FlagDesk {
  /// Of each challenge that the team has touched.
  public func progress(of team: TeamID, in edition: EditionID) async throws -> [ChallengeID: TeamProgress] {
    try await store.read { transaction in
      var progress: [ChallengeID: TeamProgress] = [:]
      for row in try transaction.rows(
        "SELECT challenge, made_at FROM week_flag_solve WHERE edition = \(edition) AND team = \(team)")
      {
        let challenge: ChallengeID = try row.get("challenge")
        progress[challenge, default: TeamProgress()].solvedAt = try row.get("made_at")
      }
      for row in try transaction.rows(
        "SELECT challenge, hint FROM week_flag_hint WHERE edition = \(edition) AND team = \(team)")
      {
        let challenge: ChallengeID = try row.get("challenge")
        progress[challenge, default: TeamProgress()].hints.insert(try row.get("hint"))
      }
      return progress
    }
  }
}
