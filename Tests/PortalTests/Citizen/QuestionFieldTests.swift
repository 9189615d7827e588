import Country
import Procedures
import Testing
import Vocabulary

@testable import Portal

@Suite("A question has the widget of its kind")
struct QuestionFieldTests {
  private func written(_ page: Int, _ answers: [String: String]) throws -> String {
    let country = try #require(Harbour.country)
    let procedure = try #require(Harbour.procedure)
    let way = DraftWay(draft: Handle(unchecked: "d1"), definition: procedure.definition)
    let form = procedure.definition.pages[page]
    let answers = Answers(answers)
    let sheet = QuestionSheet(
      procedure.fields(of: form, given: answers), answered: answers,
      places: PlaceChoices(gazetteer: country.gazetteer, today: Harbour.today), state: .ml)
    return Specimen.written { StepPage(way: way, page: form, sheet: sheet, isChange: false) }
  }

  @Test("every field has its label, its name and what was answered")
  func fields() throws {
    let page = try written(1, ["built": "1962~", "place": "ML-00-03", "phone": "+22370123456"])
    #expect(Markers.values(of: "name", in: page).contains("built.annee"))
    #expect(page.contains("value=\"1962\"") && page.contains("value=\"ML-00-03\" checked"))
    #expect(page.contains("value=\"70 12 34 56\"") && page.contains("+223"))
    let ids = Set(Markers.values(of: "id", in: page))
    #expect(Markers.values(of: "for", in: page).allSatisfy(ids.contains))
  }

  @Test("a question with a condition is asked once its condition holds")
  func conditions() throws {
    #expect(try !written(0, ["wood": "no"]).contains("name=\"tree\""))
    #expect(try written(0, ["wood": "yes"]).contains("name=\"tree\""))
  }
}
