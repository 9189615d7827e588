import Rules
import Testing

@Suite struct BasicsTests {
  @Test(
    "a literal is its value",
    arguments: [
      Case("0", 0), Case("42", 42), Case("-1", -1), Case("007", 7), Case("0x1F", 31), Case("0XfF", 255),
      Case("-0x10", -16),
      Case("9223372036854775807", .int(.max)), Case("-9223372036854775808", .int(.min)), Case("- 5", -5),
      Case("-0x8000000000000000", .int(.min)),
      Case("0u", .uint(0)), Case("42U", .uint(42)), Case("18446744073709551615u", .uint(.max)),
      Case("0xFFu", .uint(255)),
      Case("1.5", 1.5), Case(".5", 0.5), Case("1e3", 1000.0), Case("1E-2", 0.01), Case("2.5e+1", 25.0),
      Case("-0.25", -0.25),
      Case("true", true), Case("false", false), Case("null", nil),
      Case("[]", []), Case("[1, 2, 3]", [1, 2, 3]), Case("[1, 2,]", [1, 2]), Case("[1, 'a', null]", [1, "a", nil]),
      Case("{}", .map([])), Case("{'a': 1}", .map([("a", 1)])),
      Case(
        "{1: 'x', 2u: 'y', true: 'z',}",
        .map([(1, "x"), (.uint(2), "y"), (true, "z")])),
      Case("int", .type("int")), Case("google.protobuf.Timestamp", .type("google.protobuf.Timestamp")),
    ])
  func literals(_ item: Case) { item.check() }

  @Test(
    "a variable is the value that was given",
    arguments: [
      Case("fee", 750), Case("urgent", true), Case(".fee", 750), Case("count", .uint(3)), Case("note", nil),
      Case("  fee // what it costs", 750), Case("// first\nfee", 750), Case("fee\r\n+\t1", 751), Case("((fee))", 750),
    ])
  func variables(_ item: Case) { item.check() }

  @Test(
    "a field is selected from records and maps",
    arguments: [
      Case("applicant.name", "Awa TRAORÉ"), Case("applicant.age + 1", 35), Case("fees.copy", 100),
      Case("fees['copy']", 100),
      Case("applicant.email", nil), Case("applicant.email == null", true), Case("applicant.email == 'a@b'", false),
      Case("applicant.`odd-name`", 7), Case("has(applicant.`odd-name`)", true), Case("{'if': 1}.if", 1),
      Case("anything.n", 5), Case("anything['list'][1]", "two"), Case("{'a': {'b': [7]}}.a.b[0]", 7),
      Case("applicant.address", nil), Case("applicant . name", "Awa TRAORÉ"),
    ])
  func selections(_ item: Case) { item.check() }

  @Test(
    "has() tells whether a field is there",
    arguments: [
      Case("has(applicant.name)", true), Case("has(applicant.email)", false), Case("has(fees.copy)", true),
      Case("has(fees.other)", false), Case("has({'a': null}.a)", true), Case("has(anything.n)", true),
      Case("has(anything.other)", false), Case("has(applicant.address.place)", false),
      Case("has(applicant.email) && applicant.email.size() > 3", false),
      Case("has(applicant.email) ? applicant.email : 'none'", "none"),
    ])
  func presence(_ item: Case) { item.check() }

  @Test(
    "an index finds an element",
    arguments: [
      Case("[1, 2, 3][0]", 1), Case("[1, 2, 3][2]", 3), Case("[[1], [2]][1][0]", 2), Case("[7][dyn(0u)]", 7),
      Case("[7, 8][dyn(1.0)]", 8), Case("{1: 'a'}[dyn(1u)]", "a"), Case("{1u: 'a'}[dyn(1)]", "a"),
      Case("{1: 'a'}[dyn(1.0)]", "a"), Case("{true: 'yes', false: 'no'}[1 < 2]", "yes"),
      Case("{'a': 1, 'b': 2}['b']", 2), Case("tags[1]", "b"),
    ])
  func indexes(_ item: Case) { item.check() }

  @Test(
    "precedence and associativity follow the grammar",
    arguments: [
      Case("1 + 2 * 3", 7), Case("(1 + 2) * 3", 9), Case("10 - 4 - 3", 3), Case("100 / 5 / 2", 10),
      Case("7 % 4 * 2", 6),
      Case("-2 + 3", 1), Case("- -3", 3), Case("--3", 3), Case("---x", -1), Case("!true || true", true),
      Case("!!true", true),
      Case("1 < 2 == true", true), Case("1 + 1 == 2 && 2 + 2 == 4", true), Case("false && true || true", true),
      Case("true || false && false", true), Case("true ? 1 : false ? 2 : 3", 1), Case("false ? 1 : false ? 2 : 3", 3),
      Case("1 in [1] == true", true), Case("-x.twice()", -2), Case("2-1", 1), Case("x-1", 0), Case("x -1", 0),
      Case("1 - -1", 2), Case("-fees.copy", -100), Case("-[1, 2][1]", -2), Case("!urgent ? 1 : 2", 2),
    ])
  func precedence(_ item: Case) { item.check() }
}
