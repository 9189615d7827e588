import Country
import Procedures
import Territory
import Testing
import Vocabulary

@testable import Portal

@Suite("What a form sends becomes an answer")
struct AnswerReaderTests {
  private func read(_ name: String, _ fields: KeyValuePairs<String, String>) throws -> Result<String?, AnswerFault> {
    let country = try #require(Harbour.country)
    let field = try #require(Harbour.procedure?.definition.field(name))
    let reader = AnswerReader(gazetteer: country.gazetteer, state: .ml)
    return Result { () throws(AnswerFault) in try reader.read(Harbour.form(fields), for: field) }
  }

  @Test("a date is as precise as its boxes")
  func dates() throws {
    #expect(try read("built", ["built.jour": "5", "built.mois": "3", "built.annee": "1962"]) == .success("1962-03-05"))
    #expect(try read("built", ["built.mois": "3", "built.annee": "1962"]) == .success("1962-03"))
    #expect(try read("built", ["built.annee": "1962", "built.vers": "oui"]) == .success("1962~"))
    #expect(try read("built", ["built.annee": ""]) == .success(nil))
    let impossible = try read("built", ["built.jour": "31", "built.mois": "2", "built.annee": "1962"])
    #expect(impossible == .failure(.date(.noSuchDay(day: 31, month: 2, year: 1962))))
  }

  @Test("a place is found by its name, and namesakes are offered")
  func places() throws {
    let kati = try read("place", ["place.recherche": "Kati"])
    guard case .failure(.field(.ambiguousPlace(let codes))) = kati else {
      Issue.record("Kati is a cercle and a commune")
      return
    }
    #expect(codes.count >= 2)
    let chosen = try #require(codes.last)
    #expect(try read("place", ["place.recherche": "Kati", "place": chosen]) == .success(chosen))
    #expect(try read("place", ["place": chosen]) == .success(chosen))
    #expect(try read("place", ["place.recherche": "Zzyzx"]) == .failure(.field(.unknownPlace)))
  }

  @Test("a place chosen before the words were changed is not taken for the new words")
  func stale() throws {
    let country = try #require(Harbour.country)
    let segou = try #require(country.gazetteer.search("Ségou").first?.place.code.rawValue)
    let read = try read("place", ["place.recherche": "Kati", "place": segou])
    #expect(read != .success(segou))
  }

  @Test("what was answered stands in the boxes again")
  func boxes() throws {
    let fields = try #require(Harbour.procedure?.definition.pages.last?.fields)
    let answers = Answers(["built": "1962~", "phone": "+22370123456", "length": "12"])
    let form = FormAnswers(answers, to: fields)
    #expect(form["built.annee"] == "1962" && form["built.vers"] == "oui" && form["built.jour"] == nil)
    #expect(form["phone"] == "70 12 34 56" && form["length"] == "12")
    let whole = FormAnswers(Answers(["built": "1962-03-05"]), to: fields)
    #expect(whole["built.jour"] == "5" && whole["built.mois"] == "3")
  }

  @Test("namesakes are told apart by what they are and what lies around them")
  func choices() throws {
    let country = try #require(Harbour.country)
    let choices = PlaceChoices(gazetteer: country.gazetteer, today: Harbour.today).search("Kayes")
    #expect(choices.count >= 3)
    #expect(Set(choices.prefix(3).map(\.hint)).count == 3)
  }
}
