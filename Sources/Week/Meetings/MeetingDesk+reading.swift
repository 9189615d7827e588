public import Foundation
public import Identity
public import Store
import Territory
import Vocabulary

extension MeetingDesk {
  /// What a person asked for and was asked for: what is to come first, then by time of asking, the latest first.
  public func meetings(
    of person: PersonID, in edition: EditionID, at now: Date, in transaction: Transaction
  ) throws -> [Meeting] {
    let grid = try grid(edition, in: transaction)
    let meetings = try rows(of: person, in: transaction).filter { $0.edition == edition }
      .map { try meeting($0, for: person, grid, at: now, in: transaction) }
    return meetings.sorted { one, other in
      switch (one.state == .accepted ? one.place : nil, other.state == .accepted ? other.place : nil) {
      case (let first?, let second?): first.slot < second.slot
      case (nil, nil): one.askedAt > other.askedAt
      case (let first, _): first != nil
      }
    }
  }

  /// A meeting as one of the two sees it. Whoever is not of them finds none.
  public func meeting(
    _ id: MeetingID, of edition: EditionID, for person: PersonID, at now: Date, in transaction: Transaction
  ) throws -> Meeting {
    let row = try row(id, of: edition, in: transaction)
    guard row.host == person || row.guest == person else { throw MeetingError.unknownMeeting }
    return try meeting(row, for: person, grid(edition, in: transaction), at: now, in: transaction)
  }

  /// The tables that are taken, in the order of time: for the organiser.
  public func takenTables(_ edition: EditionID, in transaction: Transaction) throws -> [TakenTable] {
    let grid = try grid(edition, in: transaction)
    let rows = try transaction.rows(
      """
      \(MeetingRow.columns) WHERE edition = \(edition) AND state = \(MeetingState.accepted)
      ORDER BY starts_at, table_number
      """
    ).map(MeetingRow.init)
    return try rows.compactMap { row in
      let notice = try stored(row.notice, in: transaction)
      return try place(row, grid).map {
        TakenTable(place: $0, host: notice.content.name, title: notice.content.title)
      }
    }
  }

  func row(_ id: MeetingID, of edition: EditionID, in transaction: Transaction) throws -> MeetingRow {
    guard let row = try transaction.row("\(MeetingRow.columns) WHERE id = \(id) AND edition = \(edition)") else {
      throw MeetingError.unknownMeeting
    }
    return try MeetingRow(row)
  }

  /// The requests for a notice.
  func rows(of notice: NoticeID, in transaction: Transaction) throws -> [MeetingRow] {
    try transaction.rows("\(MeetingRow.columns) WHERE notice = \(notice)").map(MeetingRow.init)
  }

  /// The requests of and to a person.
  func rows(of person: PersonID, in transaction: Transaction) throws -> [MeetingRow] {
    try transaction.rows("\(MeetingRow.columns) WHERE host = \(person) OR guest = \(person)").map(MeetingRow.init)
  }

  private func meeting(
    _ row: MeetingRow, for person: PersonID, _ grid: MeetingGrid?, at now: Date, in transaction: Transaction
  ) throws -> Meeting {
    let part: Meeting.Part = row.host == person ? .host : .guest
    let state = row.state(at: now)
    let published = try stored(row.notice, in: transaction)
    let notice = published.content
    var letter: MeetingLetter?
    if let sealed = row.letter, let key = try key(of: row.guest, in: transaction) {
      letter = try MeetingLetter(opening: sealed, with: key, MeetingRow.letterContext(row.id))
    }
    var contact: Contact?
    if state == .accepted {
      contact = try part == .host ? letter?.contact : self.contact(of: row.notice, by: row.host, in: transaction)
    }
    return Meeting(
      id: row.id, notice: row.notice, title: notice.title, hasNotice: published.state == .published, part: part,
      state: state,
      other: part == .host ? letter?.name : notice.name.isEmpty ? nil : notice.name, message: letter?.message,
      word: try word(row, in: transaction), choices: row.slots, place: try place(row, grid), contact: contact,
      askedAt: row.askedAt, lapsesAt: row.lapsesAt, changedAt: row.changedAt, sequence: row.sequence)
  }

  private func word(_ row: MeetingRow, in transaction: Transaction) throws -> String? {
    guard let sealed = row.word, let author = row.wordBy, let key = try key(of: author, in: transaction) else {
      return nil
    }
    return String(decoding: try key.open(sealed, context: MeetingRow.wordContext(row.id)), as: UTF8.self)
  }

  /// Where it is held, told on the clock of the edition.
  private func place(_ row: MeetingRow, _ grid: MeetingGrid?) throws -> Meeting.Place? {
    guard let start = row.startsAt, let table = row.table else { return nil }
    guard let zone = week.edition(row.edition)?.zone, let slot = MeetingSlot(start, minutes: row.minutes, in: zone)
    else { throw MeetingError.damaged }
    let isPlanned = grid.map { $0.slots.contains(slot) && table <= $0.tables } ?? false
    return Meeting.Place(slot: slot, table: table, isPlanned: isPlanned)
  }
}

extension MeetingSlot {
  /// The slot that begins at an instant.
  init?(_ beginning: Date, minutes: Int, in zone: EventZone) {
    let day = Day(beginning, utcOffsetSeconds: zone.utcOffsetSeconds)
    let since = Int(beginning.timeIntervalSince(day.start(utcOffsetSeconds: zone.utcOffsetSeconds)) / 60)
    guard let start = TimeOfDay(hour: since / 60, minute: since % 60) else { return nil }
    self.init(day, start, minutes: minutes)
  }
}
