import Territory
import Vocabulary

/// A programme as c3voc's `schedule.xml`.
public struct ScheduleXML {
  public static let mediaType = "application/xml; charset=utf-8"

  private let schedule: Schedule

  public init(_ programme: Programme, home: String, address: @escaping (Session) -> String) {
    schedule = Schedule(programme: programme, home: home, address: address)
  }

  public var text: String {
    let edition = schedule.edition
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<schedule>", "  <generator name=\"toguna\"/>"]
    lines.append("  " + Self.element("version", schedule.version))
    lines.append("  <conference>")
    lines += [
      Self.element("title", schedule.title), Self.element("acronym", edition.acronym),
      Self.element("start", edition.firstDay.iso), Self.element("end", edition.lastDay.iso),
      Self.element("days", String(edition.days.count)), Self.element("timeslot_duration", "00:05"),
      Self.element("url", schedule.home), Self.element("time_zone_name", edition.zone.rawValue),
    ].map { "    " + $0 }
    lines.append("  </conference>")
    for (index, day) in edition.days.enumerated() { lines += self.day(day, index + 1) }
    lines.append("</schedule>")
    return lines.joined(separator: "\n") + "\n"
  }

  private func day(_ day: Day, _ index: Int) -> [String] {
    var lines = [
      "  <day index=\"\(index)\" date=\"\(day.iso)\" start=\"\(schedule.instant(day, 0))\" end=\"\(schedule.instant(day, 1_439))\">"
    ]
    for room in schedule.rooms(on: day) {
      lines.append("    <room name=\"\(Self.escaped(room.name))\">")
      for event in room.events { lines += self.event(event) }
      lines.append("    </room>")
    }
    return lines + ["  </day>"]
  }

  private func event(_ event: Schedule.Event) -> [String] {
    let session = event.session
    var lines = ["      <event id=\"\(event.number)\" guid=\"\(event.guid)\">"]
    lines += [
      Self.element("date", schedule.instant(event.day, event.start.minutes)), Self.element("start", event.start.text),
      Self.element("duration", event.duration), Self.element("room", event.room), Self.element("slug", event.slug),
      Self.element("url", event.url), Self.element("title", session.name.french),
      Self.element("subtitle", event.subtitle), Self.element("track", session.label.french),
      Self.element("type", session.kind.rawValue), Self.element("language", event.language),
      Self.element("abstract", session.abstract?.french ?? ""),
    ].map { "        " + $0 }
    lines.append("        <persons>")
    for person in event.persons {
      lines.append("          <person id=\"\(person.number)\">\(Self.escaped(person.name))</person>")
    }
    return lines + ["        </persons>", "      </event>"]
  }

  private static func element(_ name: String, _ text: String) -> String { "<\(name)>\(escaped(text))</\(name)>" }

  /// For content and for attributes in double quotes. What XML 1.0 has no form for is left out.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
