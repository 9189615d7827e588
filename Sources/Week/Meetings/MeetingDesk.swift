public import Foundation
public import Identity
public import Store
import Territory
import Vocabulary

/// The meeting place of an edition: needs and offers, requests for a meeting, and the tables at which people meet.
///
/// Nobody and no table is taken twice at one time: `week_booking` has a row for each of the three that an accepted meeting
/// takes, and its key is who and when. The check before says so in words; the key holds when two accept at once.
public struct MeetingDesk: Sendable {
  /// Notices of one person that stand at once.
  public static let mostNotices = 5
  /// Notices that one person publishes within a day.
  static let mostNoticesADay = 10
  /// Requests of one person that wait at once.
  public static let mostRequests = 10
  /// Requests that one person sends within a day: each is a text to somebody's telephone.
  static let mostRequestsADay = 20
  static let mostReportsADay = 20
  /// Slots that a request names.
  public static let mostChoices = 12
  /// A request that nobody answers lapses after a week, or when its last slot begins.
  static let requestsLast: TimeInterval = 7 * 86_400
  static let day: TimeInterval = 86_400
  /// In days after an edition's last: then contacts and what was written to somebody are destroyed.
  public static let lettersLast = 180

  let week: WeekDesk
  let vault: PersonVault
  let news: MeetingNews

  public init(week: WeekDesk, vault: PersonVault, news: MeetingNews) {
    self.week = week
    self.vault = vault
    self.news = news
  }

  public func edition(_ id: EditionID) throws(WeekError) -> Edition {
    guard let edition = week.edition(id) else { throw .unknownEdition(id.rawValue) }
    return edition
  }

  /// Whether something can still be published and asked: until the edition's last day ends.
  public func isOpen(_ edition: Edition, at now: Date) -> Bool {
    Day(now, utcOffsetSeconds: edition.zone.utcOffsetSeconds) <= edition.lastDay
  }

  func checkOpen(_ id: EditionID, at now: Date) throws {
    guard isOpen(try edition(id), at: now) else { throw MeetingError.over }
  }

  /// The slots as they stand; nil until hours, tables and minutes are published.
  public func grid(_ id: EditionID, in transaction: Transaction) throws -> MeetingGrid? {
    MeetingGrid(try week.programme(id, in: transaction), try week.meetingPlan(id, in: transaction))
  }

  /// Destroys what a person wrote: their notices go, their meetings are cancelled and the others told. Call it before the
  /// account is erased.
  public func forget(_ person: PersonID, at now: Date, in transaction: Transaction) throws {
    for row in try rows(of: person, in: transaction) {
      guard let (deed, other) = row.ending(by: person, at: now) else { continue }
      try end(row, by: deed, saying: nil, of: person, telling: other, at: now, in: transaction)
    }
    try transaction.execute(
      """
      UPDATE week_notice SET state = \(NoticeState.withdrawn), name = '', title = '', body = '', sectors = '', words = '',
        languages = '', changed_at = \(now)
      WHERE person = \(person)
      """)
    try transaction.execute(
      "UPDATE week_meeting SET sealed_letter = NULL WHERE guest = \(person)")
    try transaction.execute("DELETE FROM week_report WHERE person = \(person)")
  }

  /// Destroys contacts, letters and words of editions that have been over for ``lettersLast`` days.
  public func purge(at now: Date, in transaction: Transaction) throws {
    for edition in week.editions {
      let today = Day(now, utcOffsetSeconds: edition.zone.utcOffsetSeconds)
      guard edition.lastDay.adding(days: Self.lettersLast) < today else { continue }
      try transaction.execute(
        "UPDATE week_meeting SET sealed_letter = NULL, sealed_word = NULL WHERE edition = \(edition.id)")
      try transaction.execute("UPDATE week_notice SET sealed_contact = NULL WHERE edition = \(edition.id)")
    }
  }
}
