import Store

/// A contest that an organizer opened. Times are seconds since 1970, UTC.
public struct OpenedContest: Sendable, Hashable {
  public enum Phase: Sendable, Hashable {
    case before, running, ended
  }

  public let edition: EditionID
  public let opensAt: Int
  /// From here on the board stands still, until ``thawedAt``.
  public let freezesAt: Int?
  public let endsAt: Int
  public let thawedAt: Int?
  public let teamSize: Int
  public let pace: SubmissionPace
  /// Rises with whatever is not told by a row that is only ever added.
  let revision: Int

  init(_ row: Row, of edition: EditionID) throws {
    self.edition = edition
    opensAt = try row.get("opens_at")
    freezesAt = try row.get("freezes_at")
    endsAt = try row.get("ends_at")
    thawedAt = try row.get("thawed_at")
    teamSize = try row.get("team_size")
    pace = SubmissionPace(burst: try row.get("burst"), interval: try row.get("pace"))
    revision = try row.get("revision")
  }

  public func phase(at now: Int) -> Phase { now < opensAt ? .before : now < endsAt ? .running : .ended }

  /// Lets nobody through but while it runs.
  /// - Throws: ``FlagError/notYet``, `.over`.
  func checkRunning(at now: Int) throws(FlagError) {
    switch phase(at: now) {
    case .before: throw .notYet
    case .ended: throw .over
    case .running: break
    }
  }

  public func isFrozen(at now: Int) -> Bool { thawedAt == nil && freezesAt.map { $0 <= now } ?? false }

  /// Whether an organizer can stop the board before it stops anyway.
  public func canFreeze(at now: Int) -> Bool { thawedAt == nil && freezesAt.map { now + 1 < $0 } ?? true }

  /// The instant that the board shows: now, or the last one before it stopped. What is solved in the second of the freeze itself is
  /// not in it, so that nothing moves once the board is said to stand.
  func boardInstant(at now: Int) -> Int {
    let last = min(now, endsAt)
    guard isFrozen(at: now), let freezesAt else { return last }
    return min(freezesAt - 1, last)
  }
}

extension FlagDesk {
  /// Nil before it was opened.
  static func contest(_ edition: EditionID, in transaction: Transaction) throws -> OpenedContest? {
    try transaction.row(
      """
      SELECT opens_at, freezes_at, ends_at, thawed_at, team_size, burst, pace, revision FROM week_flag_contest
      WHERE edition = \(edition)
      """
    ).map { try OpenedContest($0, of: edition) }
  }

  static func opened(_ edition: EditionID, in transaction: Transaction) throws -> OpenedContest {
    guard let contest = try contest(edition, in: transaction) else { throw FlagError.notOpened }
    return contest
  }

  /// Tells every process that what it keeps of the contest is old.
  static func touch(_ edition: EditionID, in transaction: Transaction) throws {
    try transaction.execute("UPDATE week_flag_contest SET revision = revision + 1 WHERE edition = \(edition)")
  }

  /// Takes the next number of a kind of rows, a column of the contest. It stands in the contest's own row, so that whoever comes
  /// second on PostgreSQL waits or is run again: numbers become durable in their order.
  static func count(_ kind: SQL, _ edition: EditionID, in transaction: Transaction) throws {
    try transaction.execute("UPDATE week_flag_contest SET \(kind) = \(kind) + 1 WHERE edition = \(edition)")
  }

  static func note(
    _ deed: FlagDeed.Kind, of subject: String = "", _ edition: EditionID, by author: String, at now: Int,
    in transaction: Transaction
  ) throws {
    try transaction.execute(
      """
      INSERT INTO week_flag_deed (edition, deed, subject, author, made_at)
      VALUES (\(edition), \(deed.rawValue), \(subject), \(author), \(now))
      """)
  }
}
