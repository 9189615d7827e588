public import Foundation
public import Identity
public import Store
import Vocabulary

extension MeetingDesk {
  /// The most characters of a word with a refusal or a cancellation.
  public static let longestWord = 300

  /// Those of the named slots that are still free.
  public func freeChoices(
    of meeting: Meeting, in edition: EditionID, at now: Date, in transaction: Transaction
  ) throws -> [MeetingSlot] {
    let row = try row(meeting.id, of: edition, in: transaction)
    let free = try freeSlots(between: row.host, and: row.guest, in: edition, at: now, in: transaction)
    let named = Set(row.slots.map(\.text))
    return free.filter { named.contains($0.text) }
  }

  /// Takes one of the named slots: the two and the first free table are booked with the answer, or nothing is.
  /// - Throws: `MeetingError.noSlot` for one that was not named or is not in the programme any more; `.slotTaken`; `.notNow`;
  ///   `.unknownMeeting` for whoever is not the host.
  public func accept(
    _ id: MeetingID, of edition: EditionID, at slot: String, by host: PersonID, at now: Date,
    in transaction: Transaction
  ) throws {
    let row = try row(id, of: edition, in: transaction)
    guard row.host == host else { throw MeetingError.unknownMeeting }
    let state = try row.state(at: now).after(.accept)
    guard row.slots.contains(where: { $0.text == slot }), let grid = try grid(edition, in: transaction),
      let slot = grid.slot(slot), slot.beginning(in: grid.zone) > now
    else { throw MeetingError.noSlot }
    let booked = try Bookings(grid, of: [row.host, row.guest], in: edition, in: transaction)
    guard booked.areFree(slot), let table = booked.table(at: slot) else { throw MeetingError.slotTaken }
    let (start, end) = (slot.beginning(in: grid.zone), slot.end(in: grid.zone))
    do {
      try transaction.attempt {
        for holder in [row.host.holder, row.guest.holder, edition.holder(table: table)] {
          try transaction.execute(
            """
            INSERT INTO week_booking (holder, starts_at, ends_at, meeting)
            VALUES (\(holder), \(start), \(end), \(id))
            """)
        }
      }
    } catch StoreError.conflict {
      throw MeetingError.slotTaken
    }
    try transaction.execute(
      """
      UPDATE week_meeting SET state = \(state), starts_at = \(start), minutes = \(slot.minutes),
        table_number = \(table), changed_at = \(now)
      WHERE id = \(id)
      """)
    try news.tell(.accepted, of: id.rawValue, in: edition, to: row.guest, at: now, in: transaction)
  }

  /// Says no, with a word if one likes.
  public func decline(
    _ id: MeetingID, of edition: EditionID, saying word: String, by host: PersonID, at now: Date,
    in transaction: Transaction
  ) throws {
    let row = try row(id, of: edition, in: transaction)
    guard row.host == host else { throw MeetingError.unknownMeeting }
    try end(row, by: .decline, saying: word, of: host, telling: row.guest, at: now, in: transaction)
  }

  /// Takes a request back that was not answered.
  public func withdraw(
    request id: MeetingID, of edition: EditionID, by guest: PersonID, at now: Date, in transaction: Transaction
  ) throws {
    let row = try row(id, of: edition, in: transaction)
    guard row.guest == guest else { throw MeetingError.unknownMeeting }
    try end(row, by: .withdraw, saying: nil, of: guest, telling: nil, at: now, in: transaction)
  }

  /// Cancels a meeting that was accepted; its time and table are free again, and the other is told.
  public func cancel(
    _ id: MeetingID, of edition: EditionID, saying word: String, by person: PersonID, at now: Date,
    in transaction: Transaction
  ) throws {
    let row = try row(id, of: edition, in: transaction)
    guard row.host == person || row.guest == person else { throw MeetingError.unknownMeeting }
    let other = row.host == person ? row.guest : row.host
    try end(row, by: .cancel, saying: word, of: person, telling: other, at: now, in: transaction)
  }

  /// Brings a request to its end, frees what it had booked, keeps the word and tells the other.
  func end(
    _ row: MeetingRow, by deed: MeetingState.Deed, saying word: String?, of person: PersonID, telling other: PersonID?,
    at now: Date, in transaction: Transaction
  ) throws {
    let state = try row.state(at: now).after(deed)
    var sealed: [UInt8]?
    if let word = Self.checked(word), let key = try key(of: person, in: transaction) {
      sealed = key.seal([UInt8](word.utf8), context: MeetingRow.wordContext(row.id))
    }
    let author = sealed == nil ? nil : person
    try transaction.execute("DELETE FROM week_booking WHERE meeting = \(row.id)")
    try transaction.execute(
      """
      UPDATE week_meeting SET state = \(state), sealed_word = \(sealed), word_by = \(author),
        changed_at = \(now), sequence = \(row.sequence + (state == .cancelled ? 1 : 0))
      WHERE id = \(row.id)
      """)
    guard let other, let event = Self.event(state) else { return }
    try news.tell(event, of: row.id.rawValue, in: row.edition, to: other, at: now, in: transaction)
  }

  private static func event(_ state: MeetingState) -> MeetingNews.Event? {
    switch state {
    case .declined: .declined
    case .cancelled: .cancelled
    case .closed: .closed
    case .asked, .accepted, .lapsed, .withdrawn: nil
    }
  }

  /// One line, cut where it is too long; nil for an empty one.
  private static func checked(_ word: String?) -> String? {
    let line = Folding.normalised(word ?? "")
    return line.isEmpty ? nil : String(String.UnicodeScalarView(line.unicodeScalars.prefix(longestWord)))
  }
}
