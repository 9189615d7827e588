import Foundation
import Pack
import Testing
import Vocabulary

@testable import Week

@Suite("An edition in a country pack")
struct EditionTests {
  @Test("the Malian editions are sound, and say nothing that is not published")
  func mali() throws {
    let edition = try Specimen.mali()
    #expect(edition.days.map(\.iso) == ["2026-01-29", "2026-01-30", "2026-01-31"])
    #expect(edition.sessions.count { $0.kind == .panel } == 6)
    let titled = edition.sessions.filter { $0.kind == .panel && $0.title != nil }
    #expect(titled.map(\.id) == ["panel-5"])
    #expect(edition.sessions.allSatisfy { $0.slot.span == nil && $0.hall == nil })
    #expect(edition.speakers.allSatisfy { $0.name == nil })
    #expect(edition.recommendations.map(\.id.rawValue) == (1...7).map { "R26-\($0)" })
    let earlier = try Specimen.mali("2024")
    #expect(earlier.recommendations.count == 13)
    let all = edition.recommendations + earlier.recommendations
    #expect(all.allSatisfy { $0.owner == nil && $0.due == nil && $0.state == .adopted })
    #expect(all.flatMap(\.indicators).allSatisfy { $0.target == nil && $0.baseline == nil })
    let known = Set(all.map(\.id))
    #expect(all.allSatisfy { known.isSuperset(of: $0.follows) })
  }

  @Test(
    "what cannot be is a fault at its line",
    arguments: [
      ("outside", "day: 2027-03-09", "outside the edition's days", 1),
      ("hall", "day: 2027-03-01, start: \"09:30\", minutes: 30, hall: grande-salle", "at the same time", 1),
      ("speaker", "day: 2027-03-01, start: \"11:00\", minutes: 30, speakers: [awa]", "speaks at", 1),
      ("unknown hall", "hall: cave", "no hall `cave`", 1),
      ("unknown speaker", "speakers: [moussa]", "no speaker `moussa`", 1),
      ("hour alone", "start: \"09:30\", minutes: 5", "without a day", 1),
      ("late", "day: 2027-03-01, start: \"23:30\", minutes: 60", "after midnight", 1),
      ("unknown key", "salle: cave", "has no key `salle`", 1),
      ("no length", "day: 2027-03-01, start: \"09:30\"", "without a length", 1),
    ])
  func faults(_ name: String, _ fields: String, _ message: String, _ count: Int) throws {
    let planted =
      Specimen.sessions + "  - {id: essai, kind: panel, label: Essai, \(fields), source: K, status: policy}\n"
    let (_, faults) = try Specimen.niamey(planted)
    #expect(faults.count == count)
    let fault = try #require(faults.list.first)
    #expect(fault.message.contains(message), "\(fault)")
    #expect(fault.position.file.hasSuffix("programme.yaml") && fault.position.line == 7, "\(fault)")
    #expect(!fault.fix.isEmpty)
  }

  @Test("sessions may share a hall that is shared, and a cancelled one is in nobody's way")
  func shared() throws {
    let more = """
        - {id: stand-un, kind: exhibition, label: A, day: 2027-03-01, start: "09:00", minutes: 60, hall: hall-expo, source: K, status: policy}
        - {id: stand-deux, kind: exhibition, label: B, day: 2027-03-01, start: "09:00", minutes: 60, hall: hall-expo, source: K, status: policy}
        - {id: abandon, kind: panel, label: C, day: 2027-03-01, start: "09:00", minutes: 60, hall: grande-salle, cancelled: true, source: K, status: policy}

      """
    let (_, faults) = try Specimen.niamey(Specimen.sessions + more)
    #expect(faults.list.map(\.description) == [])
  }

  @Test("a folder with another name, and a file that nothing reads, are told")
  func folder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Specimen.edition.write(toFile: folder + "/edition.yaml", atomically: true, encoding: .utf8)
    try "".write(toFile: folder + "/jury.yaml", atomically: true, encoding: .utf8)
    let faults = Faults()
    _ = EditionFolder(folder, of: .ne, faults: faults).edition()
    #expect(faults.list.map(\.message) == ["the folder has another name than the edition", "nothing reads this"])
  }
}
