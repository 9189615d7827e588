import Territory
import Testing
import Vocabulary

@Suite("The gazetteer")
struct GazetteerTests {
  let gazetteer: Gazetteer
  let before: Day
  let today: Day

  init() throws {
    gazetteer = try Sample.gazetteer()
    before = try Sample.day("2023-03-12")
    today = try Sample.day("2026-11-21")
  }

  @Test("a place is what it was on the day that is asked")
  func versions() throws {
    let nioro = try Sample.code("ML-01-06-01")
    #expect(gazetteer.versions(of: nioro).count == 2)
    #expect(gazetteer.place(nioro, on: before)?.parent?.rawValue == "ML-01-06")
    #expect(gazetteer.place(nioro, on: before.adding(days: 1))?.parent?.rawValue == "ML-11-01")
    #expect(gazetteer.place(try Sample.code("ML-11"), on: before) == nil)
    #expect(gazetteer[try Sample.code("ML-01-06")]?.name == "Nioro du Sahel")
    #expect(gazetteer[try Sample.code("ML-77")] == nil)
  }

  @Test("a path is read from the place outwards, without the home country and without repeating a name")
  func paths() throws {
    #expect(gazetteer.path(of: try Sample.code("ML-00-03"), on: today) == "Commune III, Bamako")
    #expect(gazetteer.path(of: try Sample.code("ML-01-01-01"), on: today) == "Kayes")
    #expect(gazetteer.path(of: try Sample.code("ML-01-06-01"), on: before) == "Nioro, Nioro du Sahel, Kayes")
    #expect(gazetteer.path(of: try Sample.code("ML-01-06-01"), on: today) == "Nioro")
    #expect(gazetteer.path(of: try Sample.code("CI"), on: today) == "Côte d’Ivoire")
    #expect(gazetteer.path(of: try Sample.code("ML"), on: today) == "Mali")
    #expect(gazetteer.path(of: try Sample.code("XX"), on: today).isEmpty)
  }

  @Test("a dissolved place is followed to what stands for it")
  func successors() throws {
    let cercle = try Sample.code("ML-01-06")
    #expect(gazetteer.standing(for: cercle, on: before).map(\.code) == [cercle])
    #expect(gazetteer.standing(for: cercle, on: today).map(\.code.rawValue) == ["ML-11", "ML-01-01"])
    #expect(gazetteer.standing(for: try Sample.code("ML-13"), on: today).isEmpty)
    #expect(gazetteer.predecessors(of: try Sample.code("ML-11")).map(\.code) == [cercle])
  }

  @Test("places that succeed or hold each other do not hang the search")
  func circles() throws {
    let (one, two) = (try Sample.code("ML-01"), try Sample.code("ML-02"))
    let provenance = Provenance(source: "K", status: .toConfirm)
    let past = try #require(Period(first: nil, last: before))
    let gazetteer = Gazetteer(
      home: .ml,
      places: [
        Place(
          code: one, name: "A", kind: .region, parent: two, period: past, successors: [two], provenance: provenance),
        Place(
          code: two, name: "B", kind: .region, parent: one, period: past, successors: [one], provenance: provenance),
      ])
    #expect(gazetteer.standing(for: one, on: today).isEmpty)
    #expect(gazetteer.chain(from: one, on: today).count == 2)
  }

  @Test("children are those of the day, by name")
  func children() throws {
    let bamako = gazetteer.children(of: try Sample.code("ML-00"), on: today)
    #expect(bamako.map(\.name) == ["Commune I", "Commune III"])
    #expect(gazetteer.children(of: try Sample.code("ML-01-06"), on: today).isEmpty)
    #expect(gazetteer.children(of: try Sample.code("ML-01-06"), on: before).map(\.name) == ["Nioro"])
    #expect(gazetteer.children(of: try Sample.code("ML"), on: before).map(\.name) == ["Bamako", "Kayes", "Ségou"])
  }

  @Test(
    "a search folds spellings, and words around narrow it",
    arguments: [
      ("segou", "ML-12"), ("SÉGOU", "ML-12"), ("segu", "ML-12"), ("Ségu", "ML-12"), ("seg", "ML-12"),
      ("bamakɔ", "ML-00"),
      ("bamako", "ML-00"), ("commune 3", "ML-00-03"), ("commune iii bamako", "ML-00-03"),
      ("nioro du sahel", "ML-01-06"),
      ("Nioro sahel", "ML-01-06"), ("niorro", "ML-11"), ("kaïess", "ML-01"), ("cote d'ivoire", "CI"), ("ivoire", "CI"),
    ])
  func search(text: String, code: String) {
    #expect(gazetteer.search(text).first?.place.code.rawValue == code)
  }

  @Test("a search keeps to a time and to kinds, and gives each place once")
  func narrowed() throws {
    let born = try #require(PartialDate(edtf: "1980~"))
    #expect(gazetteer.search("nioro", during: born).map(\.place.code.rawValue) == ["ML-01-06-01", "ML-01-06"])
    #expect(
      gazetteer.search("nioro", during: .day(today), kinds: [.commune]).map(\.place.parent?.rawValue) == ["ML-11-01"])
    #expect(gazetteer.search("nioro", kinds: [.commune]).count == 1)
    #expect(gazetteer.search("kayes").map(\.place.kind) == [.region, .cercle, .commune])
    #expect(gazetteer.search("kayes", limit: 1).count == 1)
    #expect(gazetteer.search("kayes").allSatisfy { $0.closeness == .name })
  }

  @Test("nothing is found for nothing", arguments: ["", "  ", "-", "zzzz", String(repeating: "a ", count: 500)])
  func nothing(text: String) {
    #expect(gazetteer.search(text).isEmpty)
  }
}
