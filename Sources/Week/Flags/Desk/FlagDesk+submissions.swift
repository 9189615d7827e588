public import Foundation
public import Identity
import Store

extension FlagDesk {
  /// Judges a flag for the team of who hands it in. What was typed is kept as its keyed hash alone; the answer is durable when
  /// this returns.
  /// - Throws: ``FlagError/noTeam``, `.unknownChallenge`, `.notYet`, `.over`, `.excluded`, `.badFlag`; errors of the store.
  public func submit(
    _ typed: String, for challenge: ChallengeID, of edition: EditionID, by person: PersonID, at now: Date
  ) async throws -> FlagAnswer {
    guard 1...Self.longestFlag ~= typed.utf8.count else { throw FlagError.badFlag }
    let now = Self.second(now)
    let running = try await running(edition)
    try await running.refreshFlags(from: store, at: now)
    let hash = running.keeper.hash(of: typed, in: challenge)
    return try await store.write { transaction in
      let attempt = try Attempt(challenge, of: edition, by: person, in: transaction)
      if let answer = try attempt.early(at: now) { return answer }
      let verdict = running.verdict(on: hash, of: challenge, by: attempt.team)
      try attempt.write(hash, verdict, at: now, in: transaction)
      return verdict == .right ? .right : .wrong
    }
  }

  /// A team's own flag, for who measures and tries. No page asks for it.
  package func ownFlag(of challenge: ChallengeID, for team: TeamID, in edition: EditionID) async throws -> String {
    try await running(edition).keeper.flag(of: challenge, for: team)
  }
}

/// A team before a challenge, as one statement finds it.
private struct Attempt {
  let team: TeamID
  private let edition: EditionID
  private let challenge: ChallengeID
  private let opensAt: Int
  private let endsAt: Int
  private let pace: SubmissionPace
  private let settledAt: Int
  private let excludedAt: Int?
  private let releasedAt: Int?
  private let solve: Int?

  init(_ challenge: ChallengeID, of edition: EditionID, by person: PersonID, in transaction: Transaction) throws {
    let row = try transaction.row(
      """
      SELECT t.id AS team, t.settled_at AS settled_at, t.excluded_at AS excluded_at, c.opens_at AS opens_at,
        c.ends_at AS ends_at, c.burst AS burst, c.pace AS pace, h.released_at AS released_at, s.number AS solve
      FROM week_flag_member m
      JOIN week_flag_team t ON t.edition = m.edition AND t.id = m.team
      JOIN week_flag_contest c ON c.edition = m.edition
      LEFT JOIN week_flag_challenge h ON h.edition = m.edition AND h.id = \(challenge)
      LEFT JOIN week_flag_solve s ON s.edition = m.edition AND s.team = m.team AND s.challenge = \(challenge)
      WHERE m.edition = \(edition) AND m.person = \(person)
      """)
    guard let row else { throw FlagError.noTeam }
    team = try row.get("team")
    self.edition = edition
    self.challenge = challenge
    opensAt = try row.get("opens_at")
    endsAt = try row.get("ends_at")
    pace = SubmissionPace(burst: try row.get("burst"), interval: try row.get("pace"))
    settledAt = try row.get("settled_at")
    excludedAt = try row.get("excluded_at")
    releasedAt = try row.get("released_at")
    solve = try row.get("solve")
  }

  /// What is answered without looking at the flag; nil where it has to be looked at.
  func early(at now: Int) throws -> FlagAnswer? {
    guard now >= opensAt else { throw FlagError.notYet }
    guard now < endsAt else { throw FlagError.over }
    guard excludedAt == nil else { throw FlagError.excluded }
    guard let releasedAt, releasedAt <= now else { throw FlagError.unknownChallenge }
    if solve != nil { return .solvedAlready }
    let wait = pace.wait(settled: settledAt, now: now)
    return wait > 0 ? .wait(wait) : nil
  }

  func write(_ hash: FlagHash, _ verdict: FlagVerdict, at now: Int, in transaction: Transaction) throws {
    var owner: TeamID?
    if case .foreign(let other) = verdict { owner = other }
    try transaction.execute(
      """
      INSERT INTO week_flag_submission (edition, team, challenge, hash, verdict, owner, made_at)
      VALUES (\(edition), \(team), \(challenge), \(hash.bytes), \(verdict.number), \(owner), \(now))
      """)
    if verdict == .right {
      try FlagDesk.count("solves", edition, in: transaction)
      try transaction.execute(
        """
        INSERT INTO week_flag_solve (edition, number, team, challenge, made_at)
        SELECT edition, solves, \(team), \(challenge), \(now) FROM week_flag_contest WHERE edition = \(edition)
        """)
    } else {
      let settled = pace.settled(afterWrongAt: now, before: settledAt)
      try transaction.execute(
        "UPDATE week_flag_team SET settled_at = \(settled) WHERE edition = \(edition) AND id = \(team)")
    }
  }
}

extension FlagVerdict {
  /// As the table has it.
  fileprivate var number: Int {
    switch self {
    case .wrong: 0
    case .right: 1
    case .foreign: 2
    }
  }
}
