import Rules
import Testing

@Suite struct ParseErrorTests {
  private static func unexpected(_ found: String, _ expected: String) -> CELError.Kind {
    .unexpected(found: found, expected: expected)
  }

  @Test(
    "what does not parse is refused where it goes wrong",
    arguments: [
      FaultyCase("", unexpected("the end", "a value"), at: 0),
      FaultyCase("1 +", unexpected("the end", "a value"), at: 3),
      FaultyCase("1 2", unexpected("a number", "an operator or the end"), at: 2),
      FaultyCase("(1", unexpected("the end", "`)`"), at: 2),
      FaultyCase("1)", unexpected("`)`", "an operator or the end"), at: 1),
      FaultyCase("[1 2]", unexpected("a number", "`,` or `]`"), at: 3),
      FaultyCase("[1", unexpected("the end", "`,` or `]`"), at: 2),
      FaultyCase("[,]", unexpected("`,`", "a value"), at: 1),
      FaultyCase("{1}", unexpected("`}`", "`:`"), at: 2),
      FaultyCase("{1: 2 3}", unexpected("a number", "`,` or `}`"), at: 6),
      FaultyCase("fold('a',)", unexpected("`)`", "a value"), at: 9),
      FaultyCase("true ? 1", unexpected("the end", "`:`"), at: 8),
      FaultyCase("true ? 1 : ", unexpected("the end", "a value"), at: 11),
      FaultyCase("a.", unexpected("the end", "the name of a field"), at: 2),
      FaultyCase("a.1", unexpected("a double", "an operator or the end"), at: 1),
      FaultyCase("a.'b'", unexpected("a string", "the name of a field"), at: 2),
      FaultyCase("a.in", unexpected("`in`", "the name of a field"), at: 2),
      FaultyCase("1 && && 2", unexpected("`&&`", "a value"), at: 5),
      FaultyCase("!-x", unexpected("`x`", "a number"), at: 2), FaultyCase("x = 1", .unexpectedCharacter("="), at: 2),
      FaultyCase("x & 1", .unexpectedCharacter("&"), at: 2), FaultyCase("x # y", .unexpectedCharacter("#"), at: 2),
      FaultyCase("é", .unexpectedCharacter("é"), at: 0), FaultyCase("x + €", .unexpectedCharacter("€"), at: 4),
      FaultyCase("'abc", .unterminatedString, at: 0), FaultyCase("'a\nb'", .unterminatedString, at: 0),
      FaultyCase("1 + '''a''", .unterminatedString, at: 4),
      FaultyCase(#"'\q'"#, .invalidEscape(#"\q"#), at: 1), FaultyCase(#"'a\x4'"#, .invalidEscape(#"\x4"#), at: 2),
      FaultyCase(#"'\400'"#, .invalidEscape(#"\4"#), at: 1),
      FaultyCase(#"'\ud83d'"#, .invalidEscape(#"\ud83d"#), at: 1),
      FaultyCase(#"b'\u00e9'"#, .invalidEscape(#"\u"#), at: 2),
      FaultyCase(#"'\U00110000'"#, .invalidEscape(#"\U00110000"#), at: 1),
      FaultyCase(#"r'\'x"#, unexpected("`x`", "an operator or the end"), at: 4),
      FaultyCase("9223372036854775808", .numberOutOfRange(type: "int"), at: 0),
      FaultyCase("-9223372036854775809", .numberOutOfRange(type: "int"), at: 0),
      FaultyCase("99999999999999999999", .numberOutOfRange(type: "int"), at: 0),
      FaultyCase("18446744073709551616u", .numberOutOfRange(type: "uint"), at: 0),
      FaultyCase("1e999", .numberOutOfRange(type: "double"), at: 0),
      FaultyCase("12abc", .unexpectedCharacter("a"), at: 2),
      FaultyCase("0x", .unexpectedCharacter("x"), at: 1), FaultyCase("1 + if", .reservedWord("if"), at: 4),
      FaultyCase("var", .reservedWord("var"), at: 0),
      FaultyCase("package.name", .reservedWord("package"), at: 0), FaultyCase("has(x)", .hasNeedsField, at: 4),
      FaultyCase("has(tags[0])", .hasNeedsField, at: 4),
      FaultyCase("tags.all(a.b, true)", .macroNeedsName(macro: "all"), at: 9),
      FaultyCase("tags.map(1, 2)", .macroNeedsName(macro: "map"), at: 9),
      FaultyCase("tags.filter(.t, true)", .macroNeedsName(macro: "filter"), at: 12),
      FaultyCase("Person{name: 'a'}", .constructionNotOffered, at: 0),
      FaultyCase("x ? x ? 1 : 2 : 3", unexpected("`?`", "`:`"), at: 6),
      FaultyCase("a.``", .unexpectedCharacter("`"), at: 2),
      FaultyCase("// only a comment", unexpected("the end", "a value"), at: 17),
    ])
  func errors(_ item: FaultyCase) { item.check() }

  @Test("nesting and length are bounded")
  func bounds() {
    let many = 10_000
    let deep = [
      String(repeating: "(", count: many), String(repeating: "[", count: many),
      String(repeating: "!", count: many) + "true",
      String(repeating: "-", count: many) + "x", "x" + String(repeating: ".a", count: 5_000),
      "x" + String(repeating: "+x", count: 5_000),
      String(repeating: "x?x:", count: 4_000) + "x", String(repeating: "{1:", count: 5_000),
      String(repeating: "fold(", count: 3_000),
      "x" + String(repeating: "[0]", count: 5_000), String(repeating: "[].all(x,", count: 1_500),
    ]
    for source in deep {
      let error = #expect(throws: CELError.self, "\(source.prefix(12))") { try compile(source) }
      #expect(error?.kind == .tooDeep(limit: CELLimits.depth), "\(source.prefix(12))")
    }
    let long = "'" + String(repeating: "a", count: CELLimits.sourceLength) + "'"
    #expect(throws: CELError(.sourceTooLong(limit: CELLimits.sourceLength), at: CELLimits.sourceLength)) {
      try compile(long)
    }
  }
}
