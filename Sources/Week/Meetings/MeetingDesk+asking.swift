public import Foundation
public import Identity
public import Store

extension MeetingDesk {
  /// The slots at which two people could meet: still to come, neither of them taken, a table free.
  public func freeSlots(
    between one: PersonID, and other: PersonID, in edition: EditionID, at now: Date, in transaction: Transaction
  ) throws -> [MeetingSlot] {
    guard let grid = try grid(edition, in: transaction) else { return [] }
    let booked = try Bookings(grid, of: [one, other], in: edition, in: transaction)
    return grid.slots.filter { $0.beginning(in: grid.zone) > now && booked.isFree($0) }
  }

  /// Asks for a meeting about a notice. Its author is told by SMS.
  ///
  /// - Parameter slots: the texts of slots; those that are not free are left out.
  /// - Throws: `MeetingError.over`, `.ownNotice`, `.alreadyAsked`, `.tooManyRequests`, `.noSlot`, `.unknownNotice`.
  @discardableResult
  public func ask(
    for notice: NoticeID, of edition: EditionID, _ letter: MeetingLetter, at slots: [String], by guest: PersonID,
    at now: Date, in transaction: Transaction
  ) throws -> MeetingID {
    try checkOpen(edition, at: now)
    let notice = try self.notice(notice, of: edition, in: transaction)
    guard notice.person != guest else { throw MeetingError.ownNotice }
    try checkPace(of: guest, notice.id, at: now, in: transaction)
    let free = try freeSlots(between: notice.person, and: guest, in: edition, at: now, in: transaction)
    let chosen = free.filter { slots.contains($0.text) }.prefix(Self.mostChoices)
    guard let last = chosen.last, let zone = week.edition(edition)?.zone else { throw MeetingError.noSlot }
    let id = MeetingID.random()
    let sealed = try letter.sealed(with: vault.key(of: guest, in: transaction), MeetingRow.letterContext(id))
    let lapse = min(now.addingTimeInterval(Self.requestsLast), last.beginning(in: zone))
    let choices = chosen.map(\.text).joined(separator: " ")
    try transaction.execute(
      """
      INSERT INTO week_meeting
        (id, edition, notice, host, guest, sealed_letter, choices, minutes, state, asked_at, lapses_at, changed_at, sequence)
      VALUES (\(id), \(edition), \(notice.id), \(notice.person), \(guest), \(sealed), \(choices), \(last.minutes),
        \(MeetingState.asked), \(now), \(lapse), \(now), 0)
      """)
    try news.tell(.asked, of: id.rawValue, in: edition, to: notice.person, at: now, in: transaction)
    return id
  }

  private func checkPace(
    of guest: PersonID, _ notice: NoticeID, at now: Date, in transaction: Transaction
  ) throws {
    let dayBefore = now.addingTimeInterval(-Self.day)
    let again: Int? = try transaction.value(
      """
      SELECT 1 FROM week_meeting WHERE guest = \(guest) AND notice = \(notice)
        AND (asked_at > \(dayBefore) OR state = \(MeetingState.asked) AND lapses_at > \(now)
          OR state = \(MeetingState.accepted) AND starts_at > \(now))
      """)
    guard again == nil else { throw MeetingError.alreadyAsked }
    let waiting: Int =
      try transaction.value(
        """
        SELECT COUNT(*) FROM week_meeting
        WHERE guest = \(guest) AND state = \(MeetingState.asked) AND lapses_at > \(now)
        """) ?? 0
    guard waiting < Self.mostRequests else { throw MeetingError.tooManyRequests(limit: Self.mostRequests) }
    let recent: Int =
      try transaction.value(
        "SELECT COUNT(*) FROM week_meeting WHERE guest = \(guest) AND asked_at > \(dayBefore)") ?? 0
    guard recent < Self.mostRequestsADay else {
      throw MeetingError.tooManyRequests(limit: Self.mostRequestsADay)
    }
  }
}
