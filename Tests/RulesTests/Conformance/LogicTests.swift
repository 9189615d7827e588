import Rules
import Testing

@Suite struct LogicTests {
  @Test(
    "a deciding operand decides, on either side of an error",
    arguments: [
      Case("true && true", true), Case("true && false", false), Case("false || true", true),
      Case("false || false", false),
      Case("false && 1 / 0 == 1", false), Case("1 / 0 == 1 && false", false), Case("true || 1 / 0 == 1", true),
      Case("1 / 0 == 1 || true", true), Case("missing == 1 || true", true), Case("missing == 1 && false", false),
      Case("1 / 0 == 1 && missing == 1 && false", false), Case("missing > 1 || 1 / 0 > 1 || true", true),
      Case("false && dyn('no bool')", false), Case("dyn('no bool') || true", true), Case("!false", true),
      Case("!(1 == 1)", false),
      Case("(true || 1 / 0 == 1) && true", true),
    ])
  func decisions(_ item: Case) { item.check() }

  @Test(
    "where no operand decides, the first error is the result",
    arguments: [
      FaultyCase("1 / 0 == 1 && true", .divisionByZero, at: 2),
      FaultyCase("true && 1 / 0 == 1", .divisionByZero, at: 10),
      FaultyCase("1 / 0 == 1 || false", .divisionByZero, at: 2),
      FaultyCase("false || missing == 1", .unbound("missing"), at: 9),
      FaultyCase("1 / 0 == 1 || missing == 1", .divisionByZero, at: 2),
      FaultyCase("dyn(1) && true", .noSuchOverload(function: "&&", arguments: ["int"], offered: []), at: 7),
      FaultyCase("!dyn(1)", .noSuchOverload(function: "!", arguments: ["int"], offered: []), at: 0),
      FaultyCase("dyn(1) ? 1 : 2", .noSuchOverload(function: "? :", arguments: ["int"], offered: []), at: 7),
    ])
  func errors(_ item: FaultyCase) { item.check() }

  @Test(
    "a conditional evaluates the branch that it takes",
    arguments: [
      Case("true ? 1 : 2", 1), Case("false ? 1 : 2", 2), Case("true ? 1 : 1 / 0", 1), Case("false ? 1 / 0 : 2", 2),
      Case("urgent ? fee * 2 : fee", 1500), Case("has(applicant.email) ? 'mail' : 'SMS'", "SMS"),
      Case("true ? [] : [1]", []),
      Case("false ? note : 'x'", "x"), Case("true ? dyn(1) : dyn('a')", 1),
    ])
  func conditionals(_ item: Case) { item.check() }

  @Test("32 operands of `||`, `&&`, `+` and 32 levels of nesting are taken")
  func requiredSizes() throws {
    let operands = Array(repeating: "x", count: 33)
    #expect(try evaluate(operands.joined(separator: " + ")) == 33)
    #expect(try evaluate(operands.map { "\($0) == 2" }.joined(separator: " || ")) == false)
    #expect(try evaluate(operands.map { "\($0) == 1" }.joined(separator: " && ")) == true)
    #expect(try evaluate(String(repeating: "(", count: 40) + "1" + String(repeating: ")", count: 40)) == 1)
    #expect(try evaluate(String(repeating: "[", count: 33) + "1" + String(repeating: "][0]", count: 33)) == 1)
    #expect(try evaluate("[" + operands.joined(separator: ",") + "].size()") == 33)
  }
}
