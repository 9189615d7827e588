import Rules
import Testing

@Suite struct MacroTests {
  @Test(
    "all and exists combine with && and ||, errors included",
    arguments: [
      Case("[1, 2, 3].all(e, e > 0)", true), Case("[1, 2, 3].all(e, e == 2)", false), Case("[].all(e, e > 0)", true),
      Case("[1, 2, 3].exists(e, e == 2)", true), Case("[1, 2, 3].exists(e, e > 3)", false),
      Case("[].exists(e, e == 2)", false),
      Case("[1, 'foo', 3].exists(e, e != '1')", true), Case("[1, 'foo', 3].exists(e, e == '10')", false),
      Case("[1, 2, 3].all(e, 6 / (2 - e) == 6)", false), Case("[2, 1].exists(e, 6 / (2 - e) == 6)", true),
      Case("{'key1': 1, 'key2': 2}.exists(k, k == 'key2')", true),
      Case("{'key1': 1, 'key2': 2}.all(k, k == 'key2')", false),
      Case("tags.all(t, t.size() == 1)", true), Case("applicant.children.exists(c, c.startsWith('F'))", true),
      Case("[1, 'foo', 3].all(e, e == 1)", false),
    ])
  func quantifiers(_ item: Case) { item.check() }

  @Test(
    "exists_one wants exactly one",
    arguments: [
      Case("[].exists_one(a, a == 7)", false), Case("[7].exists_one(a, a == 7)", true),
      Case("[8].exists_one(a, a == 7)", false),
      Case("[6, 7, 8].exists_one(n, n % 5 == 2)", true), Case("[0, 1, 2, 3, 4].exists_one(n, n % 2 == 1)", false),
      Case("{6: 'six', 7: 'seven', 8: 'eight'}.exists_one(n, n % 5 == 2)", true),
    ])
  func uniqueness(_ item: Case) { item.check() }

  @Test(
    "map and filter make lists",
    arguments: [
      Case("[].map(n, n / 2)", []), Case("[3].map(n, n * n)", [9]), Case("[2, 4, 6].map(n, n / 2)", [1, 2, 3]),
      Case("{1: 1, 2: 4, 3: 9}.map(x, x * x)", [1, 4, 9]), Case("[1, 2, 3].map(n, n > 1, n * 10)", [20, 30]),
      Case("[].filter(n, n % 2 == 0)", []), Case("[0, 1, 2, 3, 4].filter(n, n % 2 == 1)", [1, 3]),
      Case("{0: 10, 1: 11, 2: 12}.filter(n, n % 2 == 1)", [1]), Case("tags.map(t, t + '!')", ["a!", "b!"]),
      Case("fees.map(k, fees[k])", [100, 750]), Case("[1, 2].map(n, [n, n])", [[1, 1], [2, 2]]),
      Case("[1, 2, 3].filter(n, n > 1).map(n, n * 2).exists(n, n == 6)", true),
      Case("anything.list.filter(e, type(e) == int)", [1]),
    ])
  func lists(_ item: Case) { item.check() }

  @Test(
    "a macro's variable is known within it only, and hides others",
    arguments: [
      Case("[10].map(x, x)", [10]), Case("[10].map(x, x + .x)", [11]), Case("[10].map(x, x)[0] + x", 11),
      Case("[1, 2].map(a, [10, 20].map(b, a + b))", [[11, 21], [12, 22]]),
      Case("[1, 2].map(a, [10, 20].map(a, a))", [[10, 20], [10, 20]]),
      Case("[[1, 2], [3]].map(x, x.map(x, x * 2))", [[2, 4], [6]]),
      Case("[1, 2].exists(a, [2, 3].exists(b, a == b))", true), Case("[1].all(fee, fee == 1) && fee == 750", true),
      Case("[[1], [2]].map(a, a.map(b, a.size() + b))", [[2], [3]]), Case("[{'int': 1}].map(google, google.int)", [1]),
    ])
  func scopes(_ item: Case) { item.check() }

  @Test(
    "an error that nothing outweighs is the macro's result",
    arguments: [
      FaultyCase("[1, 2, 3].exists(e, e / 0 == 17)", .divisionByZero, at: 22),
      FaultyCase("[1, 2, 3].all(e, e / 0 != 17)", .divisionByZero, at: 19),
      FaultyCase("[3, 2, 1, 0].exists_one(n, 12 / n > 1)", .divisionByZero, at: 30),
      FaultyCase("[3, 2, 1, 0].filter(n, 12 / n > 4)", .divisionByZero, at: 26),
      FaultyCase("[2, 1, 0].map(n, 4 / n)", .divisionByZero, at: 19),
      FaultyCase(
        "[1, 'foo', 3].all(e, e % 2 == 1)",
        .noSuchOverload(function: "%", arguments: ["string", "int"], offered: []), at: 23),
      FaultyCase("dyn(1).all(e, true)", .noSuchOverload(function: "all", arguments: ["int"], offered: []), at: 7),
    ])
  func errors(_ item: FaultyCase) { item.check() }
}
