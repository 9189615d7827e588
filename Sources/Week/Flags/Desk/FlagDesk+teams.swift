public import Foundation
public import Identity
import Keys
public import Store
import Vocabulary

extension FlagDesk {
  /// The team of a person; nil for one who is in none.
  public func team(of person: PersonID, in edition: EditionID) async throws -> FlagTeam? {
    try await store.read { transaction in
      let row = try transaction.row(
        """
        SELECT t.id AS id, t.name AS name, t.code AS code, t.excluded_at AS excluded_at FROM week_flag_member m
        JOIN week_flag_team t ON t.edition = m.edition AND t.id = m.team
        WHERE m.edition = \(edition) AND m.person = \(person)
        """)
      guard let row else { return nil }
      let id: TeamID = try row.get("id")
      let code = try self.sealer.open(try row.get("code"), context: Self.codeContext(id, edition))
      return FlagTeam(
        id: id, name: try row.get("name"),
        invitation: CheckCode(rawValue: String(decoding: code, as: UTF8.self))?.display ?? "",
        members: try Self.members(of: id, edition, in: transaction),
        judgements: try Self.judgements(on: id, edition, in: transaction),
        isExcluded: try row.get("excluded_at", as: Int?.self) != nil)
    }
  }

  /// Makes a team with its first member.
  /// - Throws: ``FlagError/badName(longest:)``, `.nameTaken`, `.inTeamAlready`, `.over`, `.notOpened`.
  @discardableResult
  public func createTeam(_ name: String, of edition: EditionID, by person: PersonID, at now: Date) async throws
    -> TeamID
  {
    let name = try Self.checked(name)
    let now = Self.second(now)
    return try await store.write { transaction in
      try self.createTeam(name, of: edition, by: person, at: now, in: transaction)
    }
  }

  /// For who makes many at once.
  func createTeam(
    _ name: String, of edition: EditionID, by person: PersonID, at now: Int, in transaction: Transaction
  ) throws -> TeamID {
    let contest = try Self.opened(edition, in: transaction)
    guard contest.phase(at: now) != .ended else { throw FlagError.over }
    var random = SystemRandomNumberGenerator()
    let id = TeamID(Hexadecimal.text(Hexadecimal.random(count: 12, using: &random)))
    let code = CheckCode(random: &random)
    let sealed = sealer.seal(Array(code.rawValue.utf8), context: Self.codeContext(id, edition))
    try Self.enter(id, edition, person, at: now, in: transaction)
    try Self.count("teams", edition, in: transaction)
    do {
      try transaction.attempt {
        try transaction.execute(
          """
          INSERT INTO week_flag_team (edition, number, id, name, folded, code, code_print, made_at, settled_at)
          SELECT edition, teams, \(id), \(name), \(Folding.key(name)), \(sealed), \(codePrint(code, edition)), \(now), 0
          FROM week_flag_contest WHERE edition = \(edition)
          """)
      }
    } catch StoreError.conflict {
      throw FlagError.nameTaken
    }
    return id
  }

  /// Enters the team that an invitation is of.
  /// - Throws: ``FlagError/wrongCode``, `.inTeamAlready`, `.teamFull(limit:)`, `.over`, `.notOpened`.
  public func join(_ invitation: String, of edition: EditionID, by person: PersonID, at now: Date) async throws {
    guard let code = CheckCode(rawValue: invitation) else { throw FlagError.wrongCode }
    let now = Self.second(now)
    let print = codePrint(code, edition)
    try await store.write { transaction in
      let contest = try Self.opened(edition, in: transaction)
      guard contest.phase(at: now) != .ended else { throw FlagError.over }
      let team: TeamID? = try transaction.value(
        "SELECT id FROM week_flag_team WHERE edition = \(edition) AND code_print = \(print)")
      guard let team else { throw FlagError.wrongCode }
      guard try Self.members(of: team, edition, in: transaction) < contest.teamSize else {
        throw FlagError.teamFull(limit: contest.teamSize)
      }
      try Self.enter(team, edition, person, at: now, in: transaction)
    }
  }

  /// Leaves a team, which goes with its last member.
  /// - Throws: ``FlagError/begun`` from the opening on: who has seen one team's files does not hand them to another.
  public func leave(_ edition: EditionID, by person: PersonID, at now: Date) async throws {
    let now = Self.second(now)
    try await store.write { transaction in
      let contest = try Self.opened(edition, in: transaction)
      guard contest.phase(at: now) == .before else { throw FlagError.begun }
      let team: TeamID? = try transaction.value(
        "SELECT team FROM week_flag_member WHERE edition = \(edition) AND person = \(person)")
      guard let team else { throw FlagError.noTeam }
      try transaction.execute("DELETE FROM week_flag_member WHERE edition = \(edition) AND person = \(person)")
      guard try Self.members(of: team, edition, in: transaction) == 0 else { return }
      try transaction.execute("DELETE FROM week_flag_team WHERE edition = \(edition) AND id = \(team)")
      try Self.touch(edition, in: transaction)
    }
  }

  /// Takes somebody whose account is erased out of every team. What the teams did stays theirs.
  public func forget(_ person: PersonID, in transaction: Transaction) throws {
    try transaction.execute("DELETE FROM week_flag_member WHERE person = \(person)")
  }

  private static func enter(
    _ team: TeamID, _ edition: EditionID, _ person: PersonID, at now: Int, in transaction: Transaction
  ) throws {
    do {
      try transaction.attempt {
        try transaction.execute(
          """
          INSERT INTO week_flag_member (edition, person, team, joined_at)
          VALUES (\(edition), \(person), \(team), \(now))
          """)
      }
    } catch StoreError.conflict {
      throw FlagError.inTeamAlready
    }
  }

  private static func members(of team: TeamID, _ edition: EditionID, in transaction: Transaction) throws -> Int {
    try transaction.value(
      "SELECT COUNT(*) FROM week_flag_member WHERE edition = \(edition) AND team = \(team)") ?? 0
  }

  /// One line without signs that nobody sees.
  private static func checked(_ name: String) throws(FlagError) -> String {
    let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard words.unicodeScalars.allSatisfy(\.isShown), (2...FlagTeam.longestName).contains(words.unicodeScalars.count),
      !Folding.key(words).isEmpty
    else { throw .badName(longest: FlagTeam.longestName) }
    return words
  }

  private func codePrint(_ code: CheckCode, _ edition: EditionID) -> [UInt8] {
    sealer.fingerprint(Array("week_flag_team/\(edition.rawValue)/\(code.rawValue)".utf8))
  }

  private static func codeContext(_ team: TeamID, _ edition: EditionID) -> [UInt8] {
    Array("week_flag_team/\(edition.rawValue)/\(team.text)".utf8)
  }
}
