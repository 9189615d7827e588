import Rules
import Testing
import Vocabulary

@testable import Procedures

@Suite("A fee is never less than nothing")
struct FeeTests {
  @Test("one that the answers make negative is an error, not a gift")
  func negative() throws {
    let procedure = try #require(
      try SampleDefinition.compile(fee: "has(answers.age) ? 100 - answers.age : 100").procedure)
    #expect(try procedure.fee(for: Answers(["age": "40"])) == Money(francs: 60))
    #expect(try procedure.fee(for: Answers(["age": "100"])) == .zero)
    #expect(throws: CELError.self) { try procedure.fee(for: Answers(["age": "101"])) }
  }
}
