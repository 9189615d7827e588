import Territory
import Vocabulary

/// A person's own meetings as iCalendar (RFC 5545): what was accepted, and what was cancelled afterwards.
///
/// The other party stands there by the name that they chose, never with their contact: such files are passed on.
public struct MeetingCalendar {
  private let edition: Edition
  private let meetings: [Meeting]
  private let address: (Meeting) -> String
  private let words: Words

  /// What entries say.
  public struct Words: Sendable {
    let title: @Sendable (String) -> String
    let table: @Sendable (Int) -> String
    let nobody: String

    /// - Parameters:
    ///   - title: With the other party's name.
    ///   - table: With its number.
    ///   - nobody: What stands for a party whose account was erased.
    public init(
      title: @escaping @Sendable (String) -> String, table: @escaping @Sendable (Int) -> String, nobody: String
    ) {
      self.title = title
      self.table = table
      self.nobody = nobody
    }
  }

  /// - Parameter address: That of a meeting's page.
  public init(_ meetings: [Meeting], of edition: Edition, _ words: Words, address: @escaping (Meeting) -> String) {
    self.edition = edition
    self.meetings = meetings
    self.words = words
    self.address = address
  }

  public var text: String {
    var lines = ContentLines()
    lines.begin(NameUUID.text(of: "urn:toguna:week:\(edition.acronym):meetings"))
    lines.add("X-WR-CALNAME", text: "\(edition.title.french) \(edition.id.rawValue)")
    lines.add(edition.zone)
    for meeting in meetings { event(meeting, &lines) }
    lines.add("END", "VCALENDAR")
    return lines.text
  }

  private func event(_ meeting: Meeting, _ lines: inout ContentLines) {
    guard let place = meeting.place else { return }
    let (slot, zone) = (place.slot, edition.zone.rawValue)
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", NameUUID.text(of: "urn:toguna:week:\(edition.acronym):meeting:\(meeting.id.rawValue)"))
    lines.add("DTSTAMP", CalendarTime.utc(meeting.changedAt))
    lines.add("SEQUENCE", String(meeting.sequence))
    lines.add("DTSTART;TZID=\(zone)", CalendarTime.local(slot.day, slot.start.minutes))
    lines.add("DTEND;TZID=\(zone)", CalendarTime.local(slot.day, slot.start.minutes + slot.minutes))
    lines.add("STATUS", meeting.state == .accepted ? "CONFIRMED" : "CANCELLED")
    lines.add("SUMMARY", text: words.title(meeting.other ?? words.nobody))
    lines.add("DESCRIPTION", text: meeting.title)
    lines.add("LOCATION", text: "\(words.table(place.table)), \(edition.venue.french)")
    lines.add("URL", address(meeting))
    lines.add("END", "VEVENT")
  }
}
