import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Week

@Suite("Programmes of other systems")
struct ExchangeTests {
  private static func text(_ programme: Programme, _ format: ProgrammeImport.Format) throws -> String {
    let address = { (session: Session) in "https://semaine.example/\(session.id)" }
    return switch format {
    case .calendar: ICalendar(programme, home: "https://semaine.example", address: address).text
    case .xml: ScheduleXML(programme, home: "https://semaine.example", address: address).text
    case .json: try ScheduleJSON(programme, home: "https://semaine.example", address: address).text()
    }
  }

  @Test("what was exported changes nothing when it is read again", arguments: ProgrammeImport.Format.allCases)
  func unchanged(_ format: ProgrammeImport.Format) throws {
    var programme = try Specimen.programme()
    try programme.take(Specimen.change(1, "panel-un", [.state: "cancelled", .speakers: "ministre|Moussa D."]))
    try programme.take(Specimen.change(2, "panel-deux", [.title: "Deux|trois", .abstract: "a\nb, c; d\\e"]))
    let plan = try ProgrammeImport(Array(Self.text(programme, format).utf8), as: format, into: programme)
    #expect(plan.changes.map(\.fields) == [] && plan.refused == [])
    #expect(plan.unchanged == (format == .calendar ? 5 : 3))
  }

  @Test("what another system changed is found, whatever the format", arguments: ProgrammeImport.Format.allCases)
  func changed(_ format: ProgrammeImport.Format) throws {
    let programme = try Specimen.programme()
    var other = programme
    try other.take(Specimen.change(1, "panel-un", [.start: "14:00", .minutes: "45", .hall: "Patio", .title: "Neuf"]))
    try other.take(Specimen.change(2, "ouverture", [.state: "cancelled"]))
    let plan = try ProgrammeImport(Array(Self.text(other, format).utf8), as: format, into: programme)
    let changes = Dictionary(uniqueKeysWithValues: plan.changes.map { ($0.session, $0.fields) })
    #expect(
      changes == [
        "panel-un": [.start: "14:00", .minutes: "45", .hall: "Patio", .title: "Neuf"],
        "ouverture": [.state: "cancelled"],
      ])
    #expect(plan.refused == [])
  }

  @Test("two sessions change places in one file")
  func places() throws {
    let programme = try Specimen.programme()
    var other = programme
    try other.take(Specimen.change(1, "ouverture", [.start: "10:30"]))
    try other.take(Specimen.change(2, "panel-un", [.start: "08:00"]))
    let plan = try ProgrammeImport(Array(Self.text(other, .calendar).utf8), as: .calendar, into: programme)
    #expect(plan.changes.count == 2 && plan.refused == [])
  }

  @Test("lines are folded at 75 octets, inside no letter, and carry sequence and cancellation")
  func calendar() throws {
    var programme = try Specimen.programme()
    let long = String(repeating: "ɓàŋ🦁", count: 60)
    try programme.take(Specimen.change(1, "panel-un", [.abstract: long, .state: "cancelled"]))
    let text = try Self.text(programme, .calendar)
    #expect(text.utf8.split(separator: 0x0A).allSatisfy { $0.count <= 76 && $0.last == 0x0D })
    #expect(text.replacing("\r\n ", with: "").contains("DESCRIPTION:\(long)\r\n"))
    #expect(text.contains("SEQUENCE:1\r\n") && text.contains("STATUS:CANCELLED\r\n"))
    #expect(text.contains("DTSTART;TZID=Africa/Niamey:20270301T100000\r\n") && text.contains("TZOFFSETTO:+0100\r\n"))
    #expect(text.contains("DTEND;TZID=Africa/Niamey:20270303T000000\r\n"))
    let uid = NameUUID.text(of: "urn:toguna:week:sdnne2027:session:panel-un")
    #expect(text.contains("UID:\(uid)\r\n"))
  }

  private static func calendar(_ lines: String...) -> [UInt8] {
    Array(
      (["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT"] + lines + ["END:VEVENT", "END:VCALENDAR"])
        .joined(separator: "\r\n").utf8)
  }

  private static let uid = "UID:0f0e0d0c-0b0a-4900-8807-060504030201"

  @Test("a new event of another system becomes a session, on the edition's clock")
  func new() throws {
    let programme = try Specimen.programme()
    let plan = try ProgrammeImport(
      Self.calendar(
        Self.uid, "SUMMARY:Énergie & villages", "CATEGORIES:workshop", "DTSTART:20270303T080000Z",
        "DURATION:PT1H30M", "LOCATION:Patio"), as: .calendar, into: programme)
    let change = try #require(plan.changes.first)
    #expect(change.session == "energie-villages-0f0e0d0c")
    #expect(change.fields[.start] == "09:00" && change.fields[.minutes] == "90" && change.fields[.day] == "2027-03-03")
    var after = programme
    try after.take(Specimen.change(1, change.session, change.fields))
    #expect(after.entry(uid: "0f0e0d0c-0b0a-4900-8807-060504030201")?.session.kind == .workshop)
  }

  @Test(
    "each row that cannot be taken is refused by name, and the others are taken",
    arguments: [
      ("DTSTART:20270303T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY", ImportRefusal.Reason.repeated),
      ("DTSTART;TZID=Mars/Olympus:20270303T080000\r\nDURATION:PT1H", .foreignZone),
      ("DTSTART:20270399T080000Z\r\nDURATION:PT1H", .badTime),
      ("DTSTART:20270303T080000Z\r\nDTEND:20270303T070000Z", .badTime),
      ("DTSTART:20270303T080000Z\r\nDURATION:P99W", .badTime),
      ("DTSTART;VALUE=DATE:20270301\r\nDTEND;VALUE=DATE:20290301", .badTime),
      ("SUMMARY:", .badTime),
      ("DTSTART;VALUE=DATE:20270909", .clash(.outsideDays(session: "un-titre-0f0e0d0c"))),
    ])
  func refused(_ lines: String, _ reason: ImportRefusal.Reason) throws {
    let good =
      "BEGIN:VEVENT\r\nUID:1f0e0d0c-0b0a-4900-8807-060504030201\r\nSUMMARY:Bon\r\nCATEGORIES:panel\r\nDTSTART;VALUE=DATE:20270302\r\nEND:VEVENT"
    let file =
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n\(Self.uid)\r\nSUMMARY:Un titre\r\nCATEGORIES:panel\r\n\(lines)\r\nEND:VEVENT\r\n\(good)\r\nEND:VCALENDAR\r\n"
    let plan = try ProgrammeImport(Array(file.utf8), as: .calendar, into: Specimen.programme())
    #expect(plan.refused.map(\.reason) == [reason] && plan.refused.first?.row == 1)
    #expect(plan.refused.first?.name == "Un titre")
    #expect(plan.changes.map(\.session) == ["bon-1f0e0d0c"])
  }

  @Test(
    "a file that is not of its format, or that would cost too much, is not read",
    arguments: [
      (ProgrammeImport.Format.calendar, "BEGIN:VEVENT"), (.calendar, "BEGIN:VCALENDAR\r\nEND:VEVENT"),
      (.calendar, "BEGIN:VCALENDAR\r\nSUMMARY"), (.calendar, "BEGIN:VCALENDAR"), (.calendar, " x"),
      (.calendar, String(repeating: "BEGIN:VCALENDAR\r\n", count: 99)),
      (.xml, "<!DOCTYPE a [<!ENTITY b \"c\">]><schedule/>"), (.xml, "<schedule>"), (.xml, "<schedule></day>"),
      (.xml, "<schedule a='1' a='2'/>"), (.xml, "<schedule>&nbsp;</schedule>"), (.xml, "<schedule/><schedule/>"),
      (.xml, String(repeating: "<schedule>", count: 99)), (.xml, "<a/>"), (.xml, "<schedule a=>"), (.xml, "<![CDATA["),
      (.xml, "<schedule>&#xD800;</schedule>"), (.xml, "<schedule>&#0;</schedule>"), (.xml, ""), (.xml, "<"),
      (.json, "{"), (.json, "[]"), (.json, "{\"schedule\":[]}"), (.json, String(repeating: "[", count: 100_000)),
      (.json, "\u{0}"),
    ])
  func hostile(_ format: ProgrammeImport.Format, _ text: String) throws {
    let programme = try Specimen.programme()
    #expect(throws: ImportError.self) { try ProgrammeImport(Array(text.utf8), as: format, into: programme) }
  }

  @Test(
    "what is wrong with XML has its line",
    arguments: [
      ("<schedule>\n\n<!DOCTYPE a></schedule>", ImportError.documentType(line: 3)),
      ("<?xml-stylesheet href='a'?>\n<schedule>\r\n<day a='1' a='2'/></schedule>", .malformed(line: 3)),
      ("<schedule>\n" + String(repeating: "<day>", count: 99), .tooDeep(line: 2)),
    ])
  func line(_ text: String, _ fault: ImportError) throws {
    let programme = try Specimen.programme()
    #expect(throws: fault) { try ProgrammeImport(Array(text.utf8), as: .xml, into: programme) }
  }

  @Test("a file of four megabytes is too large, and two thousand rows in one hall end in time")
  func limits() throws {
    let programme = try Specimen.programme()
    #expect(throws: ImportError.tooLarge(limit: ImportLimits.size)) {
      try ProgrammeImport([UInt8](repeating: 0x20, count: ImportLimits.size + 1), as: .xml, into: programme)
    }
    var lines = ["BEGIN:VCALENDAR"]
    for row in 0..<400 {
      let number = String(row, radix: 16)
      let uid = String(repeating: "0", count: 8 - number.count) + number + "-0b0a-4900-8807-060504030201"
      lines += [
        "BEGIN:VEVENT", "UID:\(uid)", "SUMMARY:Ligne", "CATEGORIES:panel", "DTSTART:20270303T080000Z",
        "DURATION:PT1H", "LOCATION:Cave", "END:VEVENT",
      ]
    }
    let text = (lines + ["END:VCALENDAR"]).joined(separator: "\r\n")
    let plan = try ProgrammeImport(Array(text.utf8), as: .calendar, into: programme)
    #expect(plan.changes.count == 1 && plan.refused.count == 399)
    #expect(plan.refused.map(\.row) == Array(2...400))
  }

  @Test("a damaged file is read or refused, and never stops the program", arguments: ProgrammeImport.Format.allCases)
  func damaged(_ format: ProgrammeImport.Format) throws {
    let programme = try Specimen.programme()
    let whole = Array(try Self.text(programme, format).utf8)
    var random = SeededGenerator(seed: 2_026)
    for _ in 0..<300 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: whole.dropFirst(place).prefix(40), at: place)
        }
      }
      _ = try? ProgrammeImport(bytes, as: format, into: programme)
    }
  }
}
