import Testing
import Vocabulary

@testable import Procedures

@Suite("A field that a request needs is never left out in silence")
struct ConditionTests {
  private func applies(_ condition: String, _ answers: [String: String]) throws -> Bool {
    let procedure = try #require(try SampleDefinition.compile(when: condition).procedure)
    let field = try #require(procedure.definition.field("proof"))
    return procedure.applies(field, given: Answers(answers))
  }

  @Test(
    "a condition that rests on an answer not given yet does not hold",
    arguments: [
      #"answers.kind == "a""#, "answers.age >= 18", "-answers.age < 0", "size(answers.kind) > 0",
      #"answers.kind.startsWith("a")"#, "{1: true}[answers.age]",
    ])
  func absent(_ condition: String) throws {
    #expect(try !applies(condition, [:]))
  }

  @Test("a condition on given answers holds as it says")
  func given() throws {
    #expect(try applies("answers.age >= 18", ["age": "18"]))
    #expect(try !applies("answers.age >= 18", ["age": "17"]))
  }

  @Test("a condition that costs too much, or that fails, is no reason not to ask")
  func failing() throws {
    let ten = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]"
    let costly = "\(ten).all(a, \(ten).all(b, \(ten).all(c, \(ten).all(d, answers.kind == \"x\"))))"
    #expect(try applies(costly, ["kind": "x"]))
    #expect(try applies("100 / answers.age > 5", ["age": "0"]))
    #expect(try applies("int(answers.kind) > 5", ["kind": "many"]))
  }

  @Test("a required field whose condition fails is missed when it has no answer")
  func required() throws {
    let procedure = try #require(try SampleDefinition.compile(when: "100 / answers.age > 5").procedure)
    let faults = procedure.faults(
      in: procedure.definition.fields, given: Answers(["kind": "x", "age": "0"]), language: .french)
    #expect(faults.map(\.field) == ["proof"])
  }
}
