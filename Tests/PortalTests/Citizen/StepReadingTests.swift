import Country
import Procedures
import Territory
import Testing
import Vocabulary

@testable import Portal

@Suite("A page of a draft")
struct StepReadingTests {
  private func read(
    _ page: Int, _ fields: KeyValuePairs<String, String>, before: Answers = Answers()
  ) throws -> StepReading {
    let country = try #require(Harbour.country)
    let procedure = try #require(Harbour.procedure)
    return StepReading(
      Harbour.form(fields), on: procedure.definition.pages[page], of: procedure, before: before,
      reader: AnswerReader(gazetteer: country.gazetteer, state: .ml), language: .french)
  }

  @Test("right answers are kept beside wrong ones, and what was typed is shown again")
  func kept() throws {
    let fields: KeyValuePairs = ["owner": "Awa Traoré", "wood": "maybe"]
    let reading = try read(0, fields, before: Answers(["wood": "no"]))
    #expect(reading.answers["owner"] == "Awa Traoré" && reading.answers["wood"] == "no")
    #expect(reading.faults == ["wood": .field(.notAnOption)])
    let typed = reading.typed(Harbour.form(fields), in: .french)
    #expect(typed["wood"] == "maybe" && typed.faults.map(\.field) == ["wood"])
  }

  @Test("a question left open is a fault, and none that keeps a draft from being left")
  func open() throws {
    let reading = try read(0, ["owner": "", "wood": "no"])
    #expect(reading.faults == ["owner": .field(.missing)] && reading.mayWait)
    #expect(try !read(0, ["owner": "4 x 4", "wood": "no"]).mayWait)
  }

  @Test("an answer that calls for another question has it asked, not called a fault")
  func more() throws {
    let first = try read(0, ["owner": "Awa", "wood": "yes"])
    #expect(first.faults.isEmpty && first.asksMore)
    let second = try read(0, ["owner": "Awa", "wood": "yes", "tree": ""], before: first.answers)
    #expect(second.faults == ["tree": .field(.missing)] && !second.asksMore)
    let third = try read(0, ["owner": "Awa", "wood": "yes", "tree": "caïlcédrat"], before: first.answers)
    #expect(third.faults.isEmpty && !third.asksMore && third.answers["tree"] == "caïlcédrat")
  }

  @Test("a question that is no longer called for needs no answer")
  func less() throws {
    let before = Answers(["owner": "Awa", "wood": "yes"])
    let reading = try read(0, ["owner": "Awa", "wood": "no", "tree": ""], before: before)
    #expect(reading.faults.isEmpty)
  }

  @Test("an answer that breaks a rule of the procedure is not kept")
  func rules() throws {
    let reading = try read(1, ["built.annee": "1900", "place.recherche": "Mopti"])
    #expect(reading.faults["built"] == .field(.check("Trop ancien.")) && reading.answers["built"] == nil)
  }

  @Test("the place that was found stands alone when the page is shown again")
  func found() throws {
    let country = try #require(Harbour.country)
    let code = try #require(country.gazetteer.search("Kati").last?.place.code.rawValue)
    let fields: KeyValuePairs = ["built.annee": "", "place": code, "place.recherche": "Kati"]
    let reading = try read(1, fields)
    #expect(reading.places["place"] == [code])
    #expect(reading.typed(Harbour.form(fields), in: .french)[PlaceField.search("place")] == nil)
  }
}
