import Foundation
import Territory
import Vocabulary

/// A programme as iCalendar (RFC 5545, RFC 7986).
///
/// A session whose hour is not published is an entry of whole days, TENTATIVE; one without a day lasts as long as the
/// edition. What our own reader needs beyond the standard stands in properties that begin with X-TOGUNA.
public struct ICalendar {
  public static let mediaType = "text/calendar; charset=utf-8"

  static let label = "X-TOGUNA-LABEL"
  static let speakers = "X-TOGUNA-SPEAKERS"
  static let languages = "X-TOGUNA-LANGUAGES"

  private let programme: Programme
  private let address: (Session) -> String
  private let home: String

  /// - Parameters:
  ///   - home: The address of the edition's page.
  ///   - address: That of a session's page.
  public init(_ programme: Programme, home: String, address: @escaping (Session) -> String) {
    self.programme = programme
    self.home = home
    self.address = address
  }

  public var text: String {
    let edition = programme.edition
    var lines = ContentLines()
    lines.begin(NameUUID.text(of: "urn:toguna:week:\(edition.acronym)"))
    lines.add("NAME", text: "\(edition.title.french) \(edition.id.rawValue)")
    lines.add("X-WR-CALNAME", text: "\(edition.title.french) \(edition.id.rawValue)")
    lines.add("DESCRIPTION", text: edition.theme.french)
    lines.add("URL", home)
    if let changed = programme.changedAt { lines.add("LAST-MODIFIED", CalendarTime.utc(changed)) }
    lines.add("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
    lines.add(edition.zone)
    for entry in programme.entries { event(entry, &lines) }
    lines.add("END", "VCALENDAR")
    return lines.text
  }

  private func event(_ entry: Programme.Entry, _ lines: inout ContentLines) {
    let (session, edition) = (entry.session, programme.edition)
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", edition.uid(of: session))
    // The pack has no instant of its own: what nobody changed is as old as the edition's year.
    let published = Day(year: edition.firstDay.year, month: 1, day: 1) ?? edition.firstDay
    lines.add("DTSTAMP", CalendarTime.utc(entry.changedAt ?? published.start(utcOffsetSeconds: 0)))
    lines.add("SEQUENCE", String(entry.sequence))
    if let changed = entry.changedAt { lines.add("LAST-MODIFIED", CalendarTime.utc(changed)) }
    time(session.slot, &lines)
    lines.add("STATUS", session.isCancelled ? "CANCELLED" : session.slot.span == nil ? "TENTATIVE" : "CONFIRMED")
    lines.add("SUMMARY", text: session.name.french)
    if let abstract = session.abstract { lines.add("DESCRIPTION", text: abstract.french) }
    if let hall = session.hall { lines.add("LOCATION", text: edition.hallName(hall).french) }
    lines.add("CATEGORIES", session.kind.rawValue)
    lines.add("URL", address(session))
    lines.add(Self.label, text: session.label.french)
    let fields = session.fields(in: edition)
    if let speakers = fields[.speakers] { lines.add(Self.speakers, text: speakers) }
    if let languages = fields[.languages] { lines.add(Self.languages, text: languages) }
    lines.add("END", "VEVENT")
  }

  private func time(_ slot: Slot, _ lines: inout ContentLines) {
    let (edition, zone) = (programme.edition, programme.edition.zone.rawValue)
    switch slot {
    case .time(let day, let start, let minutes):
      lines.add("DTSTART;TZID=\(zone)", CalendarTime.local(day, start.minutes))
      lines.add("DTEND;TZID=\(zone)", CalendarTime.local(day, start.minutes + minutes))
    case .day(let day):
      lines.add("DTSTART;VALUE=DATE", CalendarTime.date(day))
      lines.add("DTEND;VALUE=DATE", CalendarTime.date(day.adding(days: 1)))
      lines.add("TRANSP", "TRANSPARENT")
    case .unpublished:
      lines.add("DTSTART;VALUE=DATE", CalendarTime.date(edition.firstDay))
      lines.add("DTEND;VALUE=DATE", CalendarTime.date(edition.lastDay.adding(days: 1)))
      lines.add("TRANSP", "TRANSPARENT")
    }
  }
}
