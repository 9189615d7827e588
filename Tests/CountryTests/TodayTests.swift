import Country
import Foundation
import Pack
import Procedures
import TestSupport
import Testing
import Vocabulary

@Suite("The day of the expressions is that of the State")
struct TodayTests {
  /// Half past eleven in the evening in Bamako, and after midnight in Niamey.
  private let late = Date(timeIntervalSince1970: 1_795_217_400)

  /// The faults of a child's date of birth, in a pack of this zone.
  private func faults(_ offset: String) throws -> [FieldFault] {
    let folder = try TemporaryFolder()
    let pack = folder.path("pack")
    try FileManager.default.copyItem(atPath: CheckTests.pack, toPath: pack)
    let calendar = try String(contentsOfFile: "\(pack)/calendar.yaml", encoding: .utf8)
    let zone = "utc_offset: \"+00:00\""
    #expect(calendar.contains(zone))
    let moved = calendar.replacing(zone, with: "utc_offset: \"\(offset)\"")
    try moved.write(toFile: "\(pack)/calendar.yaml", atomically: true, encoding: .utf8)
    let late = late
    let country = Country.load(pack, faults: Faults()) { late }
    let procedure = try #require(country?.procedures.first { $0.id == "birth-extract" })
    let field = try #require(procedure.definition.field("birth_date"))
    return procedure.faults(in: [field], given: Answers(["birth_date": "2026-11-21"]), language: .french)
  }

  @Test("a child born today is born already where the day has begun, and not where it has not")
  func midnight() throws {
    #expect(try faults("+01:00") == [])
    #expect(try faults("+00:00").map(\.field) == ["birth_date"])
  }
}
