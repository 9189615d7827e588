public import Foundation
public import Identity
public import Store

extension MeetingDesk {
  /// The most characters of why a notice is removed.
  public static let longestReason = 300

  /// Tells the organiser of a notice. To report one again changes nothing.
  public func report(
    _ id: NoticeID, of edition: EditionID, for motive: ReportMotive, by person: PersonID, at now: Date,
    in transaction: Transaction
  ) throws {
    let notice = try notice(id, of: edition, in: transaction)
    guard notice.person != person else { throw MeetingError.ownNotice }
    let known: Int? = try transaction.value(
      "SELECT 1 FROM week_report WHERE notice = \(id) AND person = \(person)")
    if known != nil { return }
    let dayBefore = now.addingTimeInterval(-Self.day)
    let recent: Int =
      try transaction.value(
        "SELECT COUNT(*) FROM week_report WHERE person = \(person) AND reported_at > \(dayBefore)") ?? 0
    guard recent < Self.mostReportsADay else { throw MeetingError.tooManyReports(limit: Self.mostReportsADay) }
    try transaction.execute(
      """
      INSERT INTO week_report (notice, person, motive, reported_at)
      VALUES (\(id), \(person), \(motive), \(now))
      """)
  }

  /// The notices that were reported and still stand, the most reported first.
  public func reported(_ edition: EditionID, in transaction: Transaction) throws -> [ReportedNotice] {
    let rows = try transaction.rows(
      """
      SELECT week_report.notice, week_report.motive, COUNT(*) AS reports
      FROM week_report JOIN week_notice ON week_notice.id = week_report.notice
      WHERE week_notice.edition = \(edition) AND week_notice.state = \(NoticeState.published)
      GROUP BY week_report.notice, week_report.motive
      """)
    var motives: [NoticeID: [ReportMotive: Int]] = [:]
    for row in rows { motives[try row.get("notice"), default: [:]][try row.get("motive")] = try row.get("reports") }
    let reported = try motives.map { ReportedNotice(notice: try stored($0.key, in: transaction), motives: $0.value) }
    return reported.sorted { one, other in
      let (first, second) = (one.motives.values.reduce(0, +), other.motives.values.reduce(0, +))
      return (second, one.notice.id.rawValue) < (first, other.notice.id.rawValue)
    }
  }

  /// The notices that the organiser removed, the latest first.
  public func removed(_ edition: EditionID, limit: Int = 50, in transaction: Transaction) throws -> [Notice] {
    try transaction.rows(
      """
      \(Self.columns) WHERE edition = \(edition) AND state = \(NoticeState.removed) AND title <> ''
      ORDER BY changed_at DESC, id LIMIT \(limit)
      """
    ).map(Self.notice)
  }

  /// Takes a notice down. Its author reads why; its requests are closed, its meetings cancelled, everybody concerned is told.
  /// - Parameter agent: the organiser, whose number is kept with it.
  /// - Throws: `MeetingError.badReason`, `.unknownNotice`.
  public func remove(
    _ id: NoticeID, of edition: EditionID, because reason: String, by agent: String, at now: Date,
    in transaction: Transaction
  ) throws {
    let notice = try notice(id, of: edition, in: transaction)
    let reason = reason.trimmingCharacters(in: .whitespacesAndNewlines)
    guard (3...Self.longestReason).contains(reason.unicodeScalars.count),
      reason.unicodeScalars.allSatisfy({ $0.value >= 0x20 })
    else { throw MeetingError.badReason(limit: Self.longestReason) }
    try transaction.execute(
      """
      UPDATE week_notice SET state = \(NoticeState.removed), reason = \(reason), decided_by = \(agent), changed_at = \(now)
      WHERE id = \(id)
      """)
    for row in try rows(of: id, in: transaction) where [.asked, .accepted].contains(row.state(at: now)) {
      try end(row, by: .close, saying: nil, of: notice.person, telling: row.guest, at: now, in: transaction)
    }
    try news.tell(.removed, of: id.rawValue, in: edition, to: notice.person, at: now, in: transaction)
  }

  /// Puts a notice back that was removed by mistake. What was closed with it stays closed.
  public func restore(
    _ id: NoticeID, of edition: EditionID, by agent: String, at now: Date, in transaction: Transaction
  ) throws {
    let notice = try anyNotice(id, of: edition, in: transaction)
    guard notice.state == .removed, !notice.content.title.isEmpty else { throw MeetingError.unknownNotice }
    try transaction.execute(
      """
      UPDATE week_notice SET state = \(NoticeState.published), reason = NULL, decided_by = \(agent), changed_at = \(now)
      WHERE id = \(id)
      """)
    try transaction.execute("DELETE FROM week_report WHERE notice = \(id)")
  }
}
