import Rules
import Testing

@Suite struct EvaluationErrorTests {
  @Test(
    "an evaluation that fails says where and why, without the values",
    arguments: [
      FaultyCase("1 + missing", .unbound("missing"), at: 4), FaultyCase("fees.other", .noSuchField("other"), at: 5),
      FaultyCase("fees['other']", .noSuchKey, at: 4), FaultyCase("tags[2]", .indexOutOfBounds, at: 4),
      FaultyCase("tags[-1]", .indexOutOfBounds, at: 4),
      FaultyCase("[1][dyn(0.5)]", .indexOutOfBounds, at: 3),
      FaultyCase("applicant.address.place", .noSuchField("place"), at: 18),
      FaultyCase("anything.n.deeper", .fieldOfScalar("deeper", type: "int"), at: 11),
      FaultyCase(
        "anything.n + 'a'", .noSuchOverload(function: "+", arguments: ["int", "string"], offered: []), at: 11),
      FaultyCase("dyn(1) + 1.0", .noSuchOverload(function: "+", arguments: ["int", "double"], offered: []), at: 7),
      FaultyCase("dyn('a') < 1", .noSuchOverload(function: "<", arguments: ["string", "int"], offered: []), at: 9),
      FaultyCase("-dyn('a')", .noSuchOverload(function: "-", arguments: ["string"], offered: []), at: 0),
      FaultyCase("-dyn(1u)", .noSuchOverload(function: "-", arguments: ["uint"], offered: []), at: 0),
      FaultyCase("1 in anything.n", .noSuchOverload(function: "in", arguments: ["int", "int"], offered: []), at: 2),
      FaultyCase("size(anything.n)", .noSuchOverload(function: "size", arguments: ["int"], offered: []), at: 0),
      FaultyCase(
        "anything.n.twice().matches('a')", .noSuchOverload(function: "matches", arguments: ["int"], offered: []), at: 19
      ),
      FaultyCase("fold(anything.n)", .noSuchOverload(function: "fold", arguments: ["int"], offered: []), at: 0),
      FaultyCase("note.size()", .noSuchOverload(function: "size", arguments: ["null_type"], offered: []), at: 5),
      FaultyCase("{dyn(1.5): 1}", .inadmissibleKey(type: "double"), at: 1),
      FaultyCase("{x: 1, x: 2}", .duplicateKey, at: 7),
      FaultyCase(
        "applicant.birth.years(timestamp(0))", .functionFailed(name: "years", reason: "a birth after the day"), at: 16),
      FaultyCase("applicant.name.matches(applicant.name + '(')", .invalidPattern(reason: "`(` without `)`"), at: 15),
    ])
  func errors(_ item: FaultyCase) { item.check() }

  @Test("a binding of another type than was declared is a typed error")
  func wrongBindings() throws {
    #expect(throws: CELError.self) { try compile("fee + 1").evaluate(["fee": "750"]) }
    #expect(throws: CELError.self) { try compile("applicant.name").evaluate(["applicant": 3]) }
    #expect(throws: CELError.self) { try compile("tags.all(t, true)").evaluate(["tags": true]) }
    #expect(throws: CELError.self) { try compile("fold(applicant.name)").evaluate(["applicant": .object(["name": 1])]) }
    #expect(throws: CELError.self) {
      try compile("years(applicant.birth, timestamp(0))").evaluate(["applicant": .object([:])])
    }
  }

  @Test(
    "the cost limit stops an evaluation, and nothing swallows that",
    arguments: [
      "[1, 2, 3, 4, 5, 6, 7, 8, 9].all(a, a > 0)", "true && [1, 2, 3, 4, 5, 6, 7, 8, 9].exists(a, a > 9) || true",
      "[1, 2, 3].map(a, [1, 2, 3].map(b, [1, 2, 3].map(c, a * b * c)))",
      "1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1",
      "5 in [1, 2, 3, 4, 6, 7, 8, 9, 1, 2, 3, 4, 6, 7, 8, 9, 1, 2, 3, 4, 6, 7, 8, 9]", "'ab'.twice() == ''",
      "[[1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3]] == [[1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3]]",
    ])
  func cost(_ source: String) {
    let error = #expect(throws: CELError.self) { try evaluate(source, costLimit: 15) }
    #expect(error?.kind == .costLimitExceeded(limit: 15))
  }

  @Test("exponential sources stay within the limit")
  func exponentialSources() {
    let doubling =
      "['foo']" + String(repeating: ".map(x, [x + x, x + x])", count: 1)
      + String(repeating: ".map(x, [x, x])", count: 40)
    #expect(throws: Never.self) { try evaluate(doubling) }
    let nested = String(repeating: "[0, 1].exists(x, ", count: 40) + "1 / 0 == 1" + String(repeating: ")", count: 40)
    let error = #expect(throws: CELError.self) { try evaluate(nested) }
    #expect(error?.kind == .costLimitExceeded(limit: 10_000))
  }

  @Test("a simple condition costs its parts")
  func simpleCost() throws {
    #expect(try evaluate("fee >= 18", costLimit: 3) == true)
    #expect(throws: CELError(.costLimitExceeded(limit: 2), at: 7)) { try evaluate("fee >= 18", costLimit: 2) }
  }

  @Test("an expression names the variables that it needs")
  func referencedVariables() throws {
    #expect(try compile("applicant.age > 18 && tags.all(fee, fee != '')").referencedVariables == ["applicant", "tags"])
    #expect(try compile("1 + 1").referencedVariables.isEmpty)
  }

  @Test("a variable may have dots in its name, and the longest name counts")
  func qualifiedNames() throws {
    let environment = CELEnvironment(variables: ["a.b.c": .string, "a.b": .map(.string, .string)])
    let bindings: [String: CELValue] = ["a.b.c": "whole", "a.b": .map(CELMap(["c": "oops", "d": "field"]))]
    #expect(try CELExpression.compile("a.b.c", in: environment).evaluate(bindings) == "whole")
    #expect(try CELExpression.compile("a.b.d", in: environment).evaluate(bindings) == "field")
    #expect(try CELExpression.compile("[{'b': 1}].map(a, a.b)", in: environment).evaluate(bindings) == [1])
    #expect(throws: CELError(.unknownName("a", nearest: nil), at: 0)) {
      try CELExpression.compile("a.c", in: environment)
    }
  }

  @Test("the deepest expressions that are taken are evaluated")
  func deepest() throws {
    let depth = CELLimits.depth - 4
    #expect(try evaluate("x" + String(repeating: " + x", count: depth)) == .int(Int64(depth) + 1))
    #expect(try evaluate(String(repeating: "x > 1 ? 0 : ", count: depth) + "7") == 7)
    let exists = String(repeating: "[x].exists(x, ", count: depth) + "x == 1" + String(repeating: ")", count: depth)
    #expect(try evaluate(exists) == true)
    let calls = String(repeating: "fold(", count: depth) + "'A'" + String(repeating: ")", count: depth)
    #expect(try evaluate(calls) == "a")
  }
}
