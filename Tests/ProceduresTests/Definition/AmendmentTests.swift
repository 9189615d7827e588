import Testing
import Vocabulary

@testable import Procedures

@Suite("A reply changes one answer and no more")
struct AmendmentTests {
  private let bambara = LanguageTag(rawValue: "bm") ?? .french

  private func amend(
    _ answers: [String: String], _ field: String, to value: String?, when condition: String = "answers.age >= 18",
    in language: LanguageTag = .french
  ) throws -> Answers {
    let procedure = try #require(try SampleDefinition.compile(when: condition).procedure)
    let field = try #require(procedure.definition.field(field))
    return try procedure.amend(Answers(answers), field, to: value, language: language)
  }

  @Test("an answer that leaves the form as it is takes the other's place")
  func plain() throws {
    let answers = try amend(["kind": "x", "age": "40", "proof": "y"], "age", to: "41")
    #expect(answers == Answers(["kind": "x", "age": "41", "proof": "y"]))
  }

  @Test("an answer with which a field is asked no longer takes a new request: what it held could reach the act")
  func less() throws {
    #expect(throws: DossierError.answerChangesRequest) {
      try amend(["kind": "x", "age": "40", "proof": "y"], "age", to: "17")
    }
    #expect(throws: DossierError.answerChangesRequest) {
      try amend(["kind": "x", "age": "40", "proof": "y"], "age", to: nil)
    }
  }

  @Test("an answer with which more is asked takes a new request")
  func more() throws {
    #expect(throws: DossierError.answerChangesRequest) { try amend(["kind": "x", "age": "17"], "age", to: "40") }
  }

  @Test("an answer that a check refuses is told so in the citizen's language")
  func language() throws {
    for (language, message) in [(LanguageTag.french, "Trop vieux."), (bambara, "A ka kɔrɔ kojugu.")] {
      let fault = FieldFault(field: "age", reason: .check(message))
      #expect(throws: DossierError.invalidAnswer(fault)) {
        try amend(["kind": "x", "age": "40", "proof": "y"], "age", to: "400", in: language)
      }
    }
  }

  @Test("a field that must be answered is not emptied")
  func missing() throws {
    let fault = FieldFault(field: "kind", reason: .missing)
    #expect(throws: DossierError.invalidAnswer(fault)) { try amend(["kind": "x"], "kind", to: nil) }
  }
}
