import Territory
import Vocabulary

/// Reads the events of an iCalendar file (RFC 5545). Nothing in it is looked up elsewhere; alarms and what else stands
/// inside an event are passed over.
struct CalendarReader {
  private let edition: Edition
  private var file = ImportedFile()

  init(_ edition: Edition) {
    self.edition = edition
  }

  static func read(_ bytes: [UInt8], for edition: Edition) throws(ImportError) -> ImportedFile {
    var reader = CalendarReader(edition)
    try reader.read(try ImportedText.lines(of: bytes))
    return reader.file
  }

  private mutating func read(_ lines: [(number: Int, text: String)]) throws(ImportError) {
    guard lines.first?.text.uppercased() == "BEGIN:VCALENDAR" else { throw .malformed(line: 1) }
    var open: [String] = []
    var properties: [Property] = []
    for line in lines {
      guard let property = Property(line.text) else { throw .malformed(line: line.number) }
      switch property.name {
      case "BEGIN":
        open.append(property.value.uppercased())
        guard open.count <= ImportLimits.depth else { throw .tooDeep(line: line.number) }
        if open.last == "VEVENT" { properties = [] }
      case "END":
        guard open.popLast() == property.value.uppercased() else { throw .malformed(line: line.number) }
        if property.value.uppercased() == "VEVENT" { try take(properties) }
      default:
        guard !open.isEmpty else { throw .malformed(line: line.number) }
        if open.last == "VEVENT", properties.count < ImportLimits.parts { properties.append(property) }
      }
    }
    guard open.isEmpty else { throw .malformed(line: lines.last?.number ?? 1) }
  }

  private mutating func take(_ properties: [Property]) throws(ImportError) {
    let row = file.events.count + file.refused.count + 1
    guard row <= ImportLimits.events else { throw .tooMany(limit: ImportLimits.events) }
    let text = { (name: String) in properties.first { $0.name == name }?.text ?? "" }
    var event = ImportedEvent(row: row)
    event.uid = text("UID").lowercased()
    event.title = text("SUMMARY")
    event.label = text(ICalendar.label)
    event.kind = text("CATEGORIES").lowercased()
    event.fields = [
      .abstract: text("DESCRIPTION"), .hall: text("LOCATION"), .speakers: text(ICalendar.speakers),
      .languages: text(ICalendar.languages),
      .state: (text("STATUS").uppercased() == "CANCELLED" ? SessionState.cancelled : .planned).rawValue,
    ]
    do throws(ImportFault) {
      if properties.contains(where: { ["RRULE", "RDATE", "RECURRENCE-ID"].contains($0.name) }) {
        throw ImportFault(.repeated)
      }
      try event.place(time(properties), in: edition)
      file.events.append(event)
    } catch {
      file.refuse(event, error.reason)
    }
  }

  private func time(_ properties: [Property]) throws(ImportFault) -> ImportedTime {
    guard let start = properties.first(where: { $0.name == "DTSTART" }) else { throw ImportFault(.badTime) }
    let end = properties.first { $0.name == "DTEND" }
    if start.isDate {
      guard let first = Self.day(start.value) else { throw ImportFault(.badTime) }
      guard let end else { return .days(first, first.adding(days: 1)) }
      guard let last = Self.day(end.value) else { throw ImportFault(.badTime) }
      return .days(first, last)
    }
    let (day, minute, offset) = try moment(start)
    if let end {
      let (lastDay, lastMinute, lastOffset) = try moment(end)
      let own = edition.zone.utcOffsetSeconds
      let days = lastDay.daysSinceEpoch - day.daysSinceEpoch
      let shift = ((lastOffset ?? own) - (offset ?? own)) / 60
      return .clock(day, minute: minute, offset: offset, minutes: days * 1_440 + lastMinute - minute - shift)
    }
    guard let minutes = properties.first(where: { $0.name == "DURATION" }).flatMap({ Self.length($0.value) }) else {
      throw ImportFault(.badTime)
    }
    return .clock(day, minute: minute, offset: offset, minutes: minutes)
  }

  /// `20260129T093000`, with its zone or with a Z.
  private func moment(_ property: Property) throws(ImportFault) -> (Day, Int, Int?) {
    let isUTC = property.value.hasSuffix("Z")
    let parts = (isUTC ? property.value.dropLast() : property.value[...]).split(separator: "T")
    guard parts.count == 2, parts[1].utf8.count == 6, let day = Self.day(parts[0]),
      let hour = Digits.number(parts[1].utf8.prefix(2)),
      let minute = Digits.number(parts[1].utf8.dropFirst(2).prefix(2)),
      let time = TimeOfDay(hour: hour, minute: minute)
    else { throw ImportFault(.badTime) }
    if isUTC { return (day, time.minutes, 0) }
    guard let name = property.parameter("TZID") else { return (day, time.minutes, nil) }
    if name == "UTC" || name == "Etc/UTC" { return (day, time.minutes, 0) }
    guard let zone = EventZone(rawValue: name) else { throw ImportFault(.foreignZone) }
    return (day, time.minutes, zone.utcOffsetSeconds)
  }

  private static func day(_ text: some StringProtocol) -> Day? {
    let bytes = Array(text.utf8.prefix(9))
    guard bytes.count == 8, let year = Digits.number(bytes[0..<4]), let month = Digits.number(bytes[4..<6]),
      let day = Digits.number(bytes[6..<8])
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// `PT1H30M`, in minutes; nil for what is longer than a day or counts seconds.
  private static func length(_ text: String) -> Int? {
    guard text.utf8.count <= 12, let match = text.wholeMatch(of: /\+?PT(?:([0-9]{1,2})H)?(?:([0-9]{1,4})M)?(?:0S)?/)
    else { return nil }
    let hours = match.1.flatMap { Int($0) } ?? 0
    return hours * 60 + (match.2.flatMap { Int($0) } ?? 0)
  }
}
