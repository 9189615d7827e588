import Country
import Identity
import Procedures
import Registers
import Territory
import Testing
import Vocabulary

@testable import Portal

@Suite("What a register is searched by")
struct RegisterCriteriaTests {
  private func criteria(_ register: String) throws -> RegisterCriteria {
    let country = try #require(Harbour.country)
    return RegisterCriteria(
      definition: try #require(country.registers.first { $0.id == register }), gazetteer: country.gazetteer,
      today: Harbour.today)
  }

  private let answers = Answers([
    "given_names": "Awa", "surname": "Traoré", "birth_date": "1962~", "birth_place": "ML-00-03",
    "father_name": "Drissa Traoré", "mother_name": "Aminata Samaké", "copy_kind": "full", "act_number": "161",
  ])

  @Test("the citizen's answers come back from the boxes as the query that they are")
  func roundTrip() throws {
    let criteria = try criteria("births")
    let (query, faults) = criteria.query(criteria.typed(from: answers))
    #expect(faults.isEmpty)
    #expect(query.names == ["Awa", "Traoré"] && query.parents == ["Drissa Traoré", "Aminata Samaké"])
    #expect(query.date == .about(1962) && query.place == PlaceCode(rawValue: "ML-00-03"))
    #expect(query.known["act_number"] == "161" && query.known["copy_kind"] == nil)
  }

  @Test(
    "a date is typed as people write it, and stays what it was",
    arguments: [("1962-03-05", "05/03/1962"), ("1962-03", "03/1962"), ("1962", "1962"), ("1962~", "vers 1962")])
  func dates(_ edtf: String, _ written: String) throws {
    let criteria = try criteria("births")
    let typed = criteria.typed(from: Answers(["surname": "Traoré", "birth_date": edtf]))
    #expect(typed[RegisterCriteria.box("birth_date")] == written)
    #expect(criteria.query(typed).query.date == PartialDate(edtf: edtf))
  }

  @Test("every place of the pack that an answer may name is found again by how it is written")
  func places() throws {
    let country = try #require(Harbour.country)
    let criteria = try criteria("births")
    let communes = country.gazetteer.places.filter { $0.kind == .commune && $0.period.contains(Harbour.today) }
    #expect(communes.count > 50)
    for commune in communes {
      let typed = criteria.typed(from: Answers(["birth_place": commune.code.rawValue]))
      #expect(criteria.query(typed).query.place == commune.code, "\(commune.code)")
    }
  }

  @Test("a place that is typed over is looked for, whatever stood there before")
  func typedOver() throws {
    let criteria = try criteria("births")
    var typed = criteria.typed(from: Answers(["birth_place": "ML-00-03"]))
    typed[RegisterCriteria.box("birth_place")] = "Ségou"
    #expect(criteria.query(typed).query.place?.rawValue.hasPrefix("ML-04") == true)
    typed[RegisterCriteria.code("birth_place")] = "../etc"
    #expect(criteria.query(typed).query.place?.rawValue.hasPrefix("ML-04") == true)
  }

  @Test("what cannot be read is said beside its box, and the rest is still asked")
  func faults() throws {
    let criteria = try criteria("convictions")
    var typed = FormAnswers()
    typed[RegisterCriteria.box("surname")] = "Traoré"
    typed[RegisterCriteria.box("birth_date")] = "un lundi"
    typed[RegisterCriteria.box("birth_place")] = "Zzyzx"
    let (query, faults) = criteria.query(typed)
    #expect(faults.map(\.field) == ["critere.birth_date", "critere.birth_place"])
    #expect(query.names == ["Traoré"] && query.date == nil && query.place == nil)
  }
}
