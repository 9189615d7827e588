import Foundation
import Identity
import Store

/// A request as the table has it.
struct MeetingRow {
  let id: MeetingID
  let edition: EditionID
  let notice: NoticeID
  let host: PersonID
  let guest: PersonID
  let letter: [UInt8]?
  let choices: String
  let minutes: Int
  let stored: MeetingState
  let word: [UInt8]?
  let wordBy: PersonID?
  let askedAt: Date
  let lapsesAt: Date
  let changedAt: Date
  let startsAt: Date?
  let table: Int?
  let sequence: Int

  static let columns: SQL = """
    SELECT id, edition, notice, host, guest, sealed_letter, choices, minutes, state, sealed_word, word_by, asked_at,
      lapses_at, changed_at, starts_at, table_number, sequence
    FROM week_meeting
    """

  init(_ row: Row) throws {
    id = try row.get("id")
    edition = try row.get("edition")
    notice = try row.get("notice")
    host = try row.get("host")
    guest = try row.get("guest")
    letter = try row.get("sealed_letter")
    choices = try row.get("choices")
    minutes = try row.get("minutes")
    stored = try row.get("state")
    word = try row.get("sealed_word")
    wordBy = try row.get("word_by")
    askedAt = try row.get("asked_at")
    lapsesAt = try row.get("lapses_at")
    changedAt = try row.get("changed_at")
    startsAt = try row.get("starts_at")
    table = try row.get("table_number")
    sequence = try row.get("sequence")
  }

  func state(at now: Date) -> MeetingState { stored == .asked && now >= lapsesAt ? .lapsed : stored }

  /// In the order of time.
  var slots: [MeetingSlot] {
    choices.split(separator: " ").compactMap { MeetingSlot(text: $0, minutes: minutes) }.sorted()
  }

  /// What ends it when one of the two goes, and whom that is to be told; nil for what is over.
  func ending(by person: PersonID, at now: Date) -> (MeetingState.Deed, PersonID)? {
    switch state(at: now) {
    case .asked: person == host ? (.close, guest) : (.withdraw, host)
    case .accepted: (.cancel, person == host ? guest : host)
    case .declined, .lapsed, .withdrawn, .cancelled, .closed: nil
    }
  }

  static func letterContext(_ id: MeetingID) -> [UInt8] { [UInt8]("week_meeting/letter/\(id.rawValue)".utf8) }
  static func wordContext(_ id: MeetingID) -> [UInt8] { [UInt8]("week_meeting/word/\(id.rawValue)".utf8) }
}

extension PersonID {
  /// Who is taken at a time.
  var holder: String { "person/\(rawValue)" }
}

extension EditionID {
  func holder(table: Int) -> String { "table/\(rawValue)/\(table)" }
}
