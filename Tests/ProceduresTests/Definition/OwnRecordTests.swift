import Rules
import Testing

@testable import Procedures

@Suite("Which records are the applicant's own")
struct OwnRecordTests {
  private func own(_ rule: String, _ answers: [String: String]) throws -> [Evidence] {
    let decision = [SampleDefinition.check(own: rule)]
    let procedure = try #require(try SampleDefinition.compile(decision: decision).procedure)
    return try procedure.ownRecords(of: Sample(answers: answers).issued.dossier())
  }

  @Test("those for which the rule holds, and none where it rests on an answer that was not given")
  func rule() throws {
    let rule = "answers.age > 17"
    #expect(try own(rule, ["age": "18"]) == [Sample.evidence])
    #expect(try own(rule, ["age": "17"]).isEmpty)
    #expect(try own(rule, [:]).isEmpty)
  }

  @Test("a rule that cannot tell is an error: readings do not disappear in silence")
  func failing() throws {
    #expect(throws: CELError.self) { try own("100 / answers.age > 5", ["age": "0"]) }
  }
}
