import Rules
import Testing

@Suite struct CheckErrorTests {
  private static func overload(_ function: String, _ arguments: String..., offered: [String] = []) -> CELError.Kind {
    .noSuchOverload(function: function, arguments: arguments, offered: offered)
  }

  @Test(
    "an unknown name is refused, with the nearest one",
    arguments: [
      FaultyCase("fe + 1", .unknownName("fe", nearest: "fee"), at: 0),
      FaultyCase("1 + urgnet", .unknownName("urgnet", nearest: "urgent"), at: 4),
      FaultyCase("nothing_like_it", .unknownName("nothing_like_it", nearest: nil), at: 0),
      FaultyCase("aplicant.name", .unknownName("aplicant", nearest: "applicant"), at: 0),
      FaultyCase("applicant.nmae", .unknownField("nmae", nearest: "name"), at: 10),
      FaultyCase("has(applicant.mail)", .unknownField("mail", nearest: "email"), at: 14),
      FaultyCase("applicant.address.plce == ''", .unknownField("plce", nearest: "place"), at: 18),
      FaultyCase("sise(tags)", .unknownFunction("sise", nearest: "size"), at: 0),
      FaultyCase("applicant.name.startWith('A')", .unknownFunction("startWith", nearest: "startsWith"), at: 15),
      FaultyCase("[1].map(n, m)", .unknownName("m", nearest: nil), at: 11),
      FaultyCase("[1].all(nu, num > 0)", .unknownName("num", nearest: "nu"), at: 12),
      FaultyCase("[1].map(n, n)[0] + n", .unknownName("n", nearest: nil), at: 19),
      FaultyCase(".n", .unknownName("n", nearest: nil), at: 1),
      FaultyCase("tags.any(t, true)", .unknownFunction("any", nearest: nil), at: 5),
      FaultyCase("fold", .unknownName("fold", nearest: nil), at: 0),
    ])
  func names(_ item: FaultyCase) { item.check() }

  @Test(
    "operands of the wrong types are refused at their operator",
    arguments: [
      FaultyCase("1 + 1.0", overload("+", "int", "double"), at: 2),
      FaultyCase("1 + 1u", overload("+", "int", "uint"), at: 2),
      FaultyCase("fee + ' F'", overload("+", "int", "string"), at: 4),
      FaultyCase("1.0 % 2.0", overload("%", "double", "double"), at: 4),
      FaultyCase("'a' - 'b'", overload("-", "string", "string"), at: 4),
      FaultyCase("[1] + ['a']", overload("+", "list(int)", "list(string)"), at: 4),
      FaultyCase("-1u", overload("-", "uint"), at: 0), FaultyCase("-'a'", overload("-", "string"), at: 0),
      FaultyCase("timestamp(0) + timestamp(0)", overload("+", "timestamp", "timestamp"), at: 13),
      FaultyCase("1 < 'a'", overload("<", "int", "string"), at: 2),
      FaultyCase("[1] < [2]", overload("<", "list(int)", "list(int)"), at: 4),
      FaultyCase("null < null", overload("<", "null", "null"), at: 5),
      FaultyCase("1 in 2", overload("in", "int", "int"), at: 2),
      FaultyCase("1 in ['a']", overload("in", "int", "list(string)"), at: 2),
      FaultyCase("1 in fees", overload("in", "int", "map(string, int)"), at: 2),
      FaultyCase("1 == 1.0", .incomparable(left: "int", right: "double"), at: 2),
      FaultyCase("fee == '750'", .incomparable(left: "int", right: "string"), at: 4),
      FaultyCase("1 != null", .incomparable(left: "int", right: "null"), at: 2),
      FaultyCase("[1] == ['a']", .incomparable(left: "list(int)", right: "list(string)"), at: 4),
      FaultyCase("applicant.email == 1", .incomparable(left: "string", right: "int"), at: 16),
      FaultyCase("tags[0] + 1", overload("+", "string", "int"), at: 8),
      FaultyCase("tags.map(t, t + 1)", overload("+", "string", "int"), at: 14),
      FaultyCase("tags['a']", overload("[ ]", "list(string)", "string"), at: 4),
      FaultyCase("fees[1]", overload("[ ]", "map(string, int)", "int"), at: 4),
      FaultyCase("fee[0]", overload("[ ]", "int", "int"), at: 3),
      FaultyCase("applicant['name']", overload("[ ]", "object", "string"), at: 9),
      FaultyCase("fee.name", .fieldOfScalar("name", type: "int"), at: 4),
      FaultyCase("applicant.name.first", .fieldOfScalar("first", type: "string"), at: 15),
      FaultyCase("1 && true", .notOfType(expected: "bool", found: "int"), at: 0),
      FaultyCase("true || 'a'", .notOfType(expected: "bool", found: "string"), at: 8),
      FaultyCase("!fee", .notOfType(expected: "bool", found: "int"), at: 1),
      FaultyCase("fee ? 1 : 2", .notOfType(expected: "bool", found: "int"), at: 0),
      FaultyCase("tags.all(t, t)", .notOfType(expected: "bool", found: "string"), at: 12),
      FaultyCase("tags.filter(t, t.size())", .notOfType(expected: "bool", found: "int"), at: 15),
      FaultyCase("urgent ? 1 : 'a'", .differentBranches("int", "string"), at: 7),
      FaultyCase("urgent ? 1 : 1.0", .differentBranches("int", "double"), at: 7),
      FaultyCase("urgent ? 1 : null", .differentBranches("int", "null"), at: 7),
      FaultyCase("fee.all(t, true)", overload("all", "int", offered: ["list.all(x, …)"]), at: 4),
      FaultyCase("{1.5: 'a'}", .inadmissibleKey(type: "double"), at: 1),
      FaultyCase("{'a': 1, 'a': 2}", .duplicateKey, at: 9), FaultyCase("{0: 1, 0u: 2}", .duplicateKey, at: 7),
      FaultyCase("fold(1)", overload("fold", "int", offered: ["fold(string)"]), at: 0),
      FaultyCase("fold()", overload("fold", offered: ["fold(string)"]), at: 0),
      FaultyCase("'a'.fold()", overload("fold", "string", offered: ["fold(string)"]), at: 4),
      FaultyCase(
        "contains('a', 'b')", overload("contains", "string", "string", offered: ["string.contains(string)"]), at: 0),
      FaultyCase("'a'.contains(1)", overload("contains", "string", "int", offered: ["string.contains(string)"]), at: 4),
      FaultyCase("true.twice()", overload("twice", "bool", offered: ["int.twice()", "string.twice()"]), at: 5),
      FaultyCase(
        "fee.getHours()",
        overload(
          "getHours", "int", offered: ["timestamp.getHours()", "timestamp.getHours(string)", "duration.getHours()"]),
        at: 4),
      FaultyCase(
        "duration('1h').getFullYear()",
        overload("getFullYear", "duration", offered: ["timestamp.getFullYear()", "timestamp.getFullYear(string)"]),
        at: 15),
    ])
  func types(_ item: FaultyCase) { item.check() }

  @Test("an expression of another type than the expected one is refused, with the conversion")
  func expectations() throws {
    let error = #expect(throws: CELError.self) { try compile("  fee + 1", expecting: .bool) }
    #expect(error == CELError(.notOfType(expected: "bool", found: "int"), at: 2))
    #expect(throws: CELError.self) { try compile("fee", expecting: .double) }
    #expect(throws: CELError.self) { try compile("[1]", expecting: .list(.string)) }
    #expect(try compile("[]", expecting: .list(.string)).evaluate([:]) == [])
    #expect(try compile("fee > 1", expecting: .bool).type == .bool)
    #expect(try compile("applicant.email", expecting: .optional(.string)).evaluate(Shared.bindings) == nil)
  }

  @Test("what the check could not be sure of is held against the expectation when it is evaluated")
  func lateExpectations() throws {
    #expect(try compile("anything.n", expecting: .int).evaluate(Shared.bindings) == 5)
    #expect(throws: CELError(.notOfType(expected: "bool", found: "int"), at: 0)) {
      try compile("anything.n", expecting: .bool).evaluate(Shared.bindings)
    }
    #expect(throws: CELError(.notOfType(expected: "list(int)", found: "list"), at: 0)) {
      try compile("anything.list", expecting: .list(.int)).evaluate(Shared.bindings)
    }
    #expect(throws: CELError(.notOfType(expected: "string", found: "null_type"), at: 0)) {
      try compile("note", expecting: .string).evaluate(Shared.bindings)
    }
    #expect(throws: CELError(.notOfType(expected: "int", found: "string"), at: 0)) {
      try compile("fee", expecting: .int).evaluate(["fee": "750"])
    }
  }

  @Test("offsets are bytes of UTF-8, so that they point into the file")
  func offsets() {
    #expect(throws: CELError(.unknownName("inconnu", nearest: nil), at: 15)) { try compile("'é' == 'ɛ' + inconnu") }
  }

  @Test("a message says what is wrong, and the fix what to write")
  func wording() {
    let errors = ["applicant.nmae", "1 + 1.0", "fee + ' F'", "x = 1", "fold(1)", "fee == '750'"].map { source in
      do throws(CELError) { return try compile(source).source } catch { return error.description }
    }
    #expect(
      errors == [
        "10: there is no field `nmae` — did you mean `name`?",
        "2: `+` does not take int and double — convert it: int(…)",
        "4: `+` does not take int and string — convert it: int(…)",
        "2: `=` has no meaning here — compare with `==`",
        "0: `fold` does not take int — write fold(string)",
        "4: int and string are never equal — convert it: int(…)",
      ])
  }
}
