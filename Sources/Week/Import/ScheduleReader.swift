import Foundation
import Signatures
import Vocabulary

/// Reads the events of c3voc's schedule, as XML or as JSON.
struct ScheduleReader {
  private let edition: Edition
  private var file = ImportedFile()

  private init(_ edition: Edition) {
    self.edition = edition
  }

  static func xml(_ bytes: [UInt8], for edition: Edition) throws(ImportError) -> ImportedFile {
    let root = try XMLElement.imported(bytes)
    guard root.name.local == "schedule" else { throw .malformed(line: 1) }
    var reader = ScheduleReader(edition)
    for day in root.elements("day") {
      for room in day.elements("room") {
        for event in room.elements("event") {
          let persons = event.elements("persons").first?.elements.map(\.ownText) ?? []
          try reader.take(guid: event.attribute("guid") ?? "", persons: persons) { event.text(of: $0) }
        }
      }
    }
    return reader.file
  }

  static func json(_ bytes: [UInt8], for edition: Edition) throws(ImportError) -> ImportedFile {
    try checkDepth(Array(try ImportedText.text(of: bytes).utf8))
    guard let tree = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
      let schedule = tree["schedule"] as? [String: Any], let conference = schedule["conference"] as? [String: Any],
      let days = conference["days"] as? [Any]
    else { throw .malformed(line: 1) }
    var reader = ScheduleReader(edition)
    for case let day as [String: Any] in days {
      for (_, events) in (day["rooms"] as? [String: Any] ?? [:]).sorted(by: { $0.key < $1.key }) {
        for case let event as [String: Any] in events as? [Any] ?? [] {
          let persons = (event["persons"] as? [Any] ?? []).compactMap { person in
            let person = person as? [String: Any]
            return person?["public_name"] as? String ?? person?["name"] as? String
          }
          try reader.take(guid: event["guid"] as? String ?? "", persons: persons) { event[$0] as? String ?? "" }
        }
      }
    }
    return reader.file
  }

  private mutating func take(
    guid: String, persons: [String], _ text: (String) -> String
  ) throws(ImportError) {
    let row = file.events.count + file.refused.count + 1
    guard row <= ImportLimits.events else { throw .tooMany(limit: ImportLimits.events) }
    var event = ImportedEvent(row: row)
    event.uid = guid.lowercased()
    event.slug = text("slug")
    event.title = text("title")
    event.label = text("track")
    event.kind = text("type")
    let room = text("room")
    event.fields = [
      .abstract: text("abstract"), .hall: room == Schedule.noHall ? "" : room,
      .speakers: persons.prefix(ImportLimits.parts).joined(separator: "|"),
      .languages: text("language").replacing(",", with: "|"),
      .state: (text("subtitle") == Schedule.cancelled ? SessionState.cancelled : .planned).rawValue,
    ]
    do throws(ImportFault) {
      guard let (day, minute, offset) = ImportedTime.instant(text("date")),
        let minutes = ImportedTime.length(text("duration"))
      else { throw ImportFault(.badTime) }
      try event.place(.clock(day, minute: minute, offset: offset, minutes: minutes), in: edition)
      file.events.append(event)
    } catch {
      file.refuse(event, error.reason)
    }
  }

  /// Brackets outside of strings: Foundation's reader goes as deep as it is told to.
  private static func checkDepth(_ bytes: [UInt8]) throws(ImportError) {
    var (depth, line) = (0, 1)
    var (isString, isEscaped) = (false, false)
    for byte in bytes {
      if byte == 0x0A { line += 1 }
      if isEscaped {
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = isString
      } else if byte == 0x22 {
        isString.toggle()
      } else if !isString, byte == 0x5B || byte == 0x7B {
        depth += 1
        guard depth <= ImportLimits.depth else { throw .tooDeep(line: line) }
      } else if !isString, byte == 0x5D || byte == 0x7D {
        depth -= 1
      }
    }
  }
}
