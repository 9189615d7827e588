import Pack
import Territory
import Testing
import Vocabulary

@Suite("Competence")
struct CompetenceTests {
  let competence: Competence
  let today: Day

  init() throws {
    competence = try Sample.competence()
    today = try Sample.day("2026-11-21")
  }

  private func office(_ matter: String, _ place: String, on day: Day? = nil) throws -> String {
    try competence.office(for: matter, place: try Sample.code(place), on: day ?? today).code.rawValue
  }

  @Test("the nearest office around the place handles the matter")
  func nearest() throws {
    #expect(try office("birth", "ML-00-01") == "centre-1")
    #expect(try office("record", "ML-01-01-01") == "tribunal-kayes")
    #expect(try office("record", "ML-01") == "tribunal-kayes")
  }

  @Test("an exception of a place comes before every office in it, from its first day on")
  func exceptions() throws {
    #expect(try office("record", "ML-00-01") == "tribunal-3")
    #expect(try office("record", "ML-00") == "tribunal-3")
    #expect(try office("record", "ML-00-01", on: try Sample.day("1999-12-31")) == "tribunal-1")
  }

  @Test("who is born abroad goes to the office that the rule names")
  func abroad() throws {
    #expect(try office("record", "CI") == "cour")
    #expect(throws: CompetenceError.notServed(try Sample.code("CI"))) { try office("birth", "CI") }
  }

  @Test("a commune that moved to a new region goes to the new region's court")
  func moved() throws {
    #expect(try office("record", "ML-01-06-01") == "tribunal-nioro")
    #expect(try office("record", "ML-01-06-01", on: try Sample.day("2023-03-12")) == "tribunal-kayes")
  }

  @Test("a dissolved place that was split, or a wide one, names the offices to choose from")
  func several() throws {
    let nioro = try #require(competence[try Sample.office("tribunal-nioro")])
    let kayes = try #require(competence[try Sample.office("tribunal-kayes")])
    #expect(throws: CompetenceError.severalOffices([kayes, nioro])) { try office("record", "ML-01-06") }
    let centres = try ["centre-1", "centre-3"].map { try #require(competence[try Sample.office($0)]) }
    #expect(throws: CompetenceError.severalOffices(centres)) { try office("birth", "ML-00") }
  }

  @Test("what no rule or place knows is said")
  func unknown() throws {
    #expect(throws: CompetenceError.unknownMatter("tax")) { try office("tax", "ML-00") }
    #expect(throws: CompetenceError.unknownPlace(try Sample.code("ML-99"))) { try office("birth", "ML-99") }
    #expect(throws: CompetenceError.notServed(try Sample.code("ML-13"))) { try office("birth", "ML-13") }
    #expect(throws: CompetenceError.notServed(try Sample.code("ML-12"))) { try office("record", "ML-12") }
  }

  @Test("where any centre may copy an act, the choice is between all centres of the kind")
  func anyOffice() {
    #expect(competence.choice(for: "birth", on: today).count == 4)
    #expect(competence.choice(for: "record", on: today).isEmpty)
  }

  @Test("a rule that names what the pack does not have is a fault where it stands")
  func references() throws {
    let text = """
      matters:
        record:
          office: court
          by: birth-place
          abroad: no-court
          exceptions:
            - {place: ML-98, office: no-office, source: S9, status: confirmed}
          source: S9
          status: confirmed
      """
    let faults = Faults()
    let file = try #require(PackFile.load(CompetenceFile.self, text: text, named: "c", faults: faults))
    file.check(places: competence.gazetteer, offices: competence.offices, faults: faults)
    #expect(faults.list.map(\.position).map { "\($0.line):\($0.column)" } == ["5:13", "7:17", "7:32"])
  }

  @Test("an office with a bad place, code or kind is a fault")
  func offices() throws {
    let text = """
      code,agency,kind,name,place,serves,valid_from,valid_to,source,status
      a,j,court,A,ML-00,,,,K,confirmed
      a,j,court,A,ML-00,,,,K,confirmed
      B,j,court,B,ML-00,,,,K,confirmed
      c,j,bank,C,ML-00,,,,K,confirmed
      d,j,court,D,ML-98,,,,K,confirmed
      e,j,court,E,ML-00,ML-97,,,K,confirmed
      """
    let faults = Faults()
    let table = try CSVTable(Array(text.utf8))
    let offices = OfficeFile.read(table, named: "o", gazetteer: competence.gazetteer, faults: faults)
    #expect(faults.list.map(\.position).map { "\($0.line):\($0.column)" } == ["3:1", "4:1", "5:5", "6:13", "7:19"])
    #expect(offices.count == 4)
  }
}
