import Foundation
import Pack
import Territory
import Testing
import Vocabulary

/// The country pack of Mali as it stands in the repository.
@Suite("Mali")
struct MaliPackTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Countries/ml").path
  private static let pack = Result { try Pack() }
  let competence: Competence
  let calendar: WorkCalendar
  let languages: Languages
  let today: Day

  init() throws {
    let pack = try Self.pack.get()
    (competence, calendar, languages) = (pack.competence, pack.calendar, pack.languages)
    today = try Sample.day("2026-11-21")
    #expect(pack.faults == [])
  }

  /// Read once for all tests.
  private struct Pack {
    let competence: Competence
    let calendar: WorkCalendar
    let languages: Languages
    let faults: [Fault]

    init() throws {
      let faults = Faults()
      let folder = MaliPackTests.folder
      let gazetteer = try #require(
        PlaceFile.load(path: folder + "/places.csv", named: "places.csv", home: .ml, faults: faults))
      let offices = try #require(
        OfficeFile.load(path: folder + "/offices.csv", named: "offices.csv", gazetteer: gazetteer, faults: faults))
      let rules = try #require(PackFile.load(CompetenceFile.self, path: folder + "/competence.yaml", faults: faults))
      rules.check(places: gazetteer, offices: offices, faults: faults)
      competence = Competence(gazetteer: gazetteer, offices: offices, rules: rules.rules)
      calendar = try #require(PackFile.load(WorkCalendar.self, path: folder + "/calendar.yaml", faults: faults))
      languages = try #require(PackFile.load(Languages.self, path: folder + "/languages.yaml", faults: faults))
      self.faults = faults.list
    }
  }

  @Test("has nineteen regions and the District since 2023, ten and the District before")
  func regions() throws {
    let mali = try Sample.code("ML")
    func count(_ kind: PlaceKind, _ day: Day) -> Int {
      competence.gazetteer.children(of: mali, on: day).filter { $0.kind == kind }.count
    }
    #expect(count(.region, today) == 19)
    #expect(count(.district, today) == 1)
    #expect(count(.region, try Sample.day("2023-03-12")) == 10)
    #expect(competence.gazetteer.children(of: try Sample.code("ML-00"), on: today).count == 6)
  }

  @Test("every commune has a civil-status centre and a court, today and before the reform")
  func served() throws {
    let reform = try Sample.day("2023-03-12")
    for place in competence.gazetteer.places where place.kind == .commune {
      let code = place.code
      _ = try competence.office(for: "birth-extract", place: code, on: today)
      _ = try competence.office(for: "criminal-record", place: code, on: today)
      _ = try competence.office(for: "criminal-record", place: code, on: reform)
    }
  }

  @Test("every old cercle of the reform leads to one court of today")
  func reformed() throws {
    for place in competence.gazetteer.places where !place.successors.isEmpty {
      let office = try competence.office(for: "criminal-record", place: place.code, on: today)
      #expect(office.serves == place.successors)
    }
  }

  @Test("in all of Bamako the criminal record is kept in Commune III, abroad at the court of appeal")
  func criminalRecord() throws {
    for place in ["ML-00", "ML-00-01", "ML-00-06"] {
      let office = try competence.office(for: "criminal-record", place: try Sample.code(place), on: today)
      #expect(office.code.rawValue == "tribunal-bamako-3")
    }
    let abroad = try competence.office(for: "criminal-record", place: try Sample.code("CI"), on: today)
    #expect(abroad.kind == .appealCourt)
    let kati = try competence.office(for: "criminal-record", place: try Sample.code("ML-02-05-02"), on: today)
    #expect(kati.code.rawValue == "tribunal-kati")
  }

  @Test(
    "finds places as people write them",
    arguments: [
      ("segou", "Ségou"), ("Bamakɔ", "Bamako"), ("tombouctu", "Tombouctou"), ("timbuktu", "Tombouctou"),
      ("kati", "Kati"),
      ("nioro du sahel", "Nioro"), ("cote d'ivoire", "Côte d’Ivoire"), ("haute-volta", "Burkina Faso"),
      ("burkina", "Burkina Faso"),
      ("mpessoba", "M'Pessoba"), ("wagadougou", ""),
    ])
  func search(text: String, name: String) {
    #expect(competence.gazetteer.search(text, during: .day(today)).first?.place.name ?? "" == name)
  }

  @Test("two working days from Friday 20 November 2026 end on Tuesday; a delay into 2027 is not firm")
  func deadlines() throws {
    let friday = try Sample.day("2026-11-20")
    #expect(calendar.deadline(from: friday, workingDays: 2).day.iso == "2026-11-24")
    #expect(calendar.deadline(from: friday, workingDays: 2).isFirm)
    #expect(calendar.deadline(from: friday, workingDays: 60).unknownYears == [2027])
    #expect(calendar.utcOffsetSeconds == 0)
  }

  @Test("French works beside the thirteen languages of the law")
  func legalLanguages() throws {
    #expect(languages.all.count { $0.legalStatus == .official } == 13)
    #expect(languages[.french]?.legalStatus == .working)
    #expect(languages.language(iso: "bze")?.name == "bozo")
    #expect(languages[try Sample.tag("bm")]?.shownName == "bamanankan")
  }
}
