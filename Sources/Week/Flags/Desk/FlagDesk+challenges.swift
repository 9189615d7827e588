public import Foundation
public import Identity
import Store

extension FlagDesk {
  /// A file of a challenge, as this team gets it.
  /// - Throws: ``FlagError/unknownChallenge`` before its release, `.unknownFile`.
  public func file(
    _ name: String, of challenge: ChallengeID, in edition: EditionID, for team: TeamID, at now: Date
  ) async throws -> [UInt8] {
    let now = Self.second(now)
    let running = try await running(edition)
    let (sheet, kept) = try await store.read { transaction in
      let sheet = try Self.released(challenge, edition, at: now, in: transaction).sheet
      let hash = sheet.files.first { $0.name == name }.flatMap { BlobHash($0.hash) }
      return (sheet, try hash.flatMap { try transaction.blob($0) })
    }
    if let kept { return kept }
    guard let maker = sheet.maker, let place = maker.fileNames.firstIndex(of: name),
      let flag = TeamFlag(running.keeper.flag(of: challenge, for: team))
    else { throw FlagError.unknownFile }
    return maker.files(holding: flag, running.keeper.noise(of: challenge, for: team), quiz: sheet.quiz)[place]
  }

  /// Buys a hint for the team. One that it has costs nothing again.
  /// - Parameter hint: its place in the sheet.
  public func takeHint(
    _ hint: Int, of challenge: ChallengeID, in edition: EditionID, by person: PersonID, at now: Date
  ) async throws {
    let now = Self.second(now)
    try await store.write { transaction in
      try Self.opened(edition, in: transaction).checkRunning(at: now)
      let hints = try Self.released(challenge, edition, at: now, in: transaction).sheet.hints
      guard hints.indices.contains(hint) else { throw FlagError.unknownHint }
      let row = try transaction.row(
        """
        SELECT t.id AS id, t.excluded_at AS excluded_at FROM week_flag_member m
        JOIN week_flag_team t ON t.edition = m.edition AND t.id = m.team
        WHERE m.edition = \(edition) AND m.person = \(person)
        """)
      guard let row else { throw FlagError.noTeam }
      guard try row.get("excluded_at", as: Int?.self) == nil else { throw FlagError.excluded }
      let team: TeamID = try row.get("id")
      let known: Int? = try transaction.value(
        """
        SELECT number FROM week_flag_hint
        WHERE edition = \(edition) AND team = \(team) AND challenge = \(challenge) AND hint = \(hint)
        """)
      guard known == nil else { return }
      try Self.count("hints", edition, in: transaction)
      try transaction.execute(
        """
        INSERT INTO week_flag_hint (edition, number, team, challenge, hint, cost, made_at)
        SELECT edition, hints, \(team), \(challenge), \(hint), \(hints[hint].cost), \(now) FROM week_flag_contest
        WHERE edition = \(edition)
        """)
    }
  }

  static func released(
    _ challenge: ChallengeID, _ edition: EditionID, at now: Int, in transaction: Transaction
  ) throws -> RunningChallenge {
    let row = try transaction.row(
      """
      SELECT id, category, sheet, released_at FROM week_flag_challenge
      WHERE edition = \(edition) AND id = \(challenge)
      """)
    guard let found = try row.map(RunningChallenge.init), found.isReleased(at: now) else {
      throw FlagError.unknownChallenge
    }
    return found
  }
}
