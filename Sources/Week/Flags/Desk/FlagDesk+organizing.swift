public import Foundation
import Identity
import Keys
import Store

extension FlagDesk {
  /// Opens the edition's contest: its seed is made and sealed, and its challenges are kept as the pack has them now.
  /// - Parameters:
  ///   - opens, freezes, ends: seconds since 1970, UTC.
  ///   - solutions: those of the pack (``FlagFolder/solutions()``), for the flags that are the same for all.
  ///   - author: The agent.
  /// - Throws: ``FlagError/badTimes`` also for a contest that would have ended: none can be opened twice.
  public func open(
    _ edition: EditionID, from opens: Int, freezing freezes: Int?, until ends: Int, solutions: [ChallengeSolution],
    by author: String, at now: Date
  ) async throws {
    guard let planned = planned(edition) else { throw FlagError.notPlanned }
    let now = Self.second(now)
    let isOrdered = opens < ends && freezes.map { opens < $0 && $0 < ends } ?? true
    var random = SystemRandomNumberGenerator()
    let seed = Hexadecimal.random(count: 32, using: &random)
    let sealed = sealer.seal(seed, context: Self.seedContext(edition))
    let keeper = FlagKeeper(seed: seed)
    let answers = Dictionary(solutions.map { ($0.id, $0.answer) }) { first, _ in first }
    try await store.write { transaction in
      guard try Self.contest(edition, in: transaction) == nil else { throw FlagError.openedAlready }
      guard isOrdered, now < ends else { throw FlagError.badTimes }
      try transaction.execute(
        """
        INSERT INTO week_flag_contest
          (edition, opens_at, freezes_at, ends_at, team_size, burst, pace, seed, revision, teams, solves, hints)
        VALUES (\(edition), \(opens), \(freezes), \(ends), \(planned.teamSize), \(planned.pace.burst),
          \(planned.pace.interval), \(sealed), 1, 0, 0, 0)
        """)
      for challenge in planned.challenges {
        try RunningChallenge.insert(
          challenge.id, challenge.category, challenge.sheet, releasedAt: opens + challenge.releaseAfter * 60,
          of: edition, in: transaction)
        guard challenge.isCommon else { continue }
        guard let answer = answers[challenge.id] ?? nil else { throw FlagError.unknownChallenge }
        try Self.accept(keeper.hash(of: answer, in: challenge.id), for: challenge.id, of: edition, in: transaction)
      }
      try Self.note(.opened, edition, by: author, at: now, in: transaction)
    }
  }

  /// Adds challenges of another contest. An organizer releases each.
  public func add(
    _ imported: [ImportedChallenge], to edition: EditionID, by author: String, at now: Date
  ) async throws {
    let keeper = try await running(edition).keeper
    let blobs = imported.map { $0.files.map { Blob($0.content) } }
    let now = Self.second(now)
    try await store.write { transaction in
      for (challenge, blobs) in zip(imported, blobs) {
        for blob in blobs { try transaction.put(blob) }
        let kept = zip(challenge.files, blobs).map { file, blob in
          ChallengeSheet.KeptFile(name: file.name, hash: blob.hash.description)
        }
        do {
          try transaction.attempt {
            try RunningChallenge.insert(
              challenge.id, challenge.category, challenge.sheet(with: kept), releasedAt: nil, of: edition,
              in: transaction)
          }
        } catch StoreError.conflict {
          throw FlagError.challengeExists(challenge.id.text)
        }
        for answer in challenge.answers {
          try Self.accept(keeper.hash(of: answer, in: challenge.id), for: challenge.id, of: edition, in: transaction)
        }
        try Self.note(.imported, of: challenge.id.text, edition, by: author, at: now, in: transaction)
      }
      try Self.touch(edition, in: transaction)
    }
  }

  /// Shows a challenge to the teams now.
  public func release(
    _ challenge: ChallengeID, of edition: EditionID, by author: String, at now: Date
  ) async throws {
    let now = Self.second(now)
    try await store.write { transaction in
      let contest = try Self.opened(edition, in: transaction)
      let row = try transaction.row(
        "SELECT released_at FROM week_flag_challenge WHERE edition = \(edition) AND id = \(challenge)")
      guard let row else { throw FlagError.unknownChallenge }
      // Nothing is shown before the opening, whoever asks.
      let time = max(now, contest.opensAt)
      guard try row.get("released_at", as: Int?.self).map({ $0 > time }) ?? true else {
        throw FlagError.releasedAlready
      }
      try transaction.execute(
        "UPDATE week_flag_challenge SET released_at = \(time) WHERE edition = \(edition) AND id = \(challenge)")
      try Self.touch(edition, in: transaction)
      try Self.note(.released, of: challenge.text, edition, by: author, at: now, in: transaction)
    }
  }

  /// Stops the board from moving as soon as the second that runs is over: others may hand in flags in it. What stands frozen stays
  /// where it is.
  public func freeze(_ edition: EditionID, by author: String, at now: Date) async throws {
    let now = Self.second(now)
    try await store.write { transaction in
      let contest = try Self.opened(edition, in: transaction)
      try contest.checkRunning(at: now)
      guard contest.canFreeze(at: now) else { throw FlagError.frozenAlready }
      try transaction.execute("UPDATE week_flag_contest SET freezes_at = \(now + 1) WHERE edition = \(edition)")
      try Self.touch(edition, in: transaction)
      try Self.note(.frozen, edition, by: author, at: now, in: transaction)
    }
  }

  /// Shows how the contest ended. Before its end, the board stays as it is.
  public func thaw(_ edition: EditionID, by author: String, at now: Date) async throws {
    let now = Self.second(now)
    try await store.write { transaction in
      let contest = try Self.opened(edition, in: transaction)
      guard contest.phase(at: now) == .ended else { throw FlagError.notEnded }
      guard contest.isFrozen(at: now) else { return }
      try transaction.execute("UPDATE week_flag_contest SET thawed_at = \(now) WHERE edition = \(edition)")
      try Self.touch(edition, in: transaction)
      try Self.note(.thawed, edition, by: author, at: now, in: transaction)
    }
  }

  /// What organizers did, the latest first.
  public func deeds(_ edition: EditionID) async throws -> [FlagDeed] {
    try await store.read { transaction in
      try transaction.rows(
        """
        SELECT deed, subject, author, made_at FROM week_flag_deed WHERE edition = \(edition)
        ORDER BY number DESC LIMIT 100
        """
      ).map { row in
        guard let kind = FlagDeed.Kind(rawValue: try row.get("deed")) else { throw FlagError.damaged }
        return FlagDeed(
          kind: kind, subject: try row.get("subject"), author: try row.get("author"), time: try row.get("made_at"))
      }
    }
  }

  private static func accept(
    _ hash: FlagHash, for challenge: ChallengeID, of edition: EditionID, in transaction: Transaction
  ) throws {
    try transaction.execute(
      """
      INSERT INTO week_flag_answer (edition, challenge, hash) VALUES (\(edition), \(challenge), \(hash.bytes))
      ON CONFLICT (edition, challenge, hash) DO NOTHING
      """)
  }
}
