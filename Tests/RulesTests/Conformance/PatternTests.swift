import Rules
import Testing

@Suite struct PatternTests {
  @Test(
    "a pattern matches a part of the text",
    arguments: [
      Case("'hubba'.matches('ubb')", true), Case("matches('hubba', '^u')", false), Case("'abc'.matches('^abc$')", true),
      Case("'abcd'.matches('^abc$')", false), Case("''.matches('')", true), Case("'abc'.matches('')", true),
      Case("''.matches('a*')", true),
      Case("'70123456'.matches('^[5-9][0-9]{7}$')", true), Case("'7012345'.matches('^[5-9][0-9]{7}$')", false),
      Case(#"'a.b'.matches(r'a\.b')"#, true), Case(#"'axb'.matches(r'^a\.b$')"#, false),
      Case("'ac'.matches('^ab?c$')", true),
      Case("'abbc'.matches('^ab+c$')", true), Case("'ac'.matches('^ab+c$')", false),
      Case("'cat'.matches('^(cat|dog)$')", true),
      Case("'catdog'.matches('^(?:cat|dog){2}$')", true), Case("'ab'.matches('^a|c$')", true),
      Case("'aaa'.matches('^a{2,3}?$')", true),
      Case("'aaaa'.matches('^a{2,3}$')", false), Case("'aaaa'.matches('^a{2,}$')", true),
      Case("'a{,2}'.matches('^a{,2}$')", true),
      Case("'x'.matches('[^a-c]')", true), Case("'b'.matches('^[^a-c]$')", false), Case("']'.matches('^[]]$')", true),
      Case("'-'.matches('^[a-]$')", true), Case(#"'5 a_'.matches(r'^\d\s\w\w$')"#, true),
      Case(#"'x'.matches(r'^\D\b$')"#, true),
      Case(#"'un mot'.matches(r'\bmot\b')"#, true), Case(#"'motif'.matches(r'\bmot\b')"#, false),
      Case(#"'é'.matches(r'^\W$')"#, true),
      Case(#"'Awa'.matches(r'^\p{Lu}\p{Ll}+$')"#, true), Case(#"'Ɲɛɛ'.matches(r'^\pL+$')"#, true),
      Case(#"'a1'.matches(r'^\P{N}+$')"#, false),
      Case(#"'É'.matches(r'^[\p{L} -]$')"#, true), Case(#"'a'.matches(r'^[^\d\p{Lu}]$')"#, true),
      Case("'B7'.matches('^[[:upper:]][[:digit:]]$')", true),
      Case("'ÉTÉ'.matches('(?i)été')", true), Case("'B'.matches('(?i)^[a-c]$')", true),
      Case("'aB'.matches('^(?i:A)B$')", true),
      Case("'ab'.matches('^(?i:A)B$')", false), Case(#"'a\nb'.matches('a.b')"#, false),
      Case(#"'a\nb'.matches('(?s)a.b')"#, true),
      Case(#"'a\nb'.matches('^b')"#, false), Case(#"'a\nb'.matches('(?m)^b$')"#, true),
      Case(#"'A'.matches(r'^\x41$')"#, true),
      Case(#"'ɛ'.matches(r'^\x{25B}$')"#, true), Case("'2026'.matches('(?P<year>[0-9]{4})')", true),
      Case("'é'.matches('^.$')", true),
      Case(#"'a'.matches(r'\Aa\z')"#, true), Case("'ab'.matches('^(a|ab)(c|bcd)?$')", true),
      Case("tags.all(t, t.matches('^[' + 'ab]$'))", true),
      Case("'x'.matches('(|x)$')", true), Case(#"'b'.matches(r'(?i)^\p{Lu}$')"#, true),
      Case("'aXb'.matches('^a(?i)xB$')", true),
    ])
  func matches(_ item: Case) { item.check() }

  @Test(
    "a wrong pattern is found when the expression is compiled",
    arguments: [
      "(", ")", "[a", "[b-a]", "*a", "a**", "a{3,2}", "a{1001}", #"\1"#, "(?=a)", "(?<!a)", #"\"#, #"\p{Klingon}"#,
      "[[:foo:]]", #"\x{110000}"#,
      "(?P<a-b>x)", "(?i", #"\q"#, "a{2}{3}", "{2}", "|{2}", "a(?i)*",
    ])
  func wrongPatterns(_ pattern: String) throws {
    let error = #expect(throws: CELError.self) { try compile("fold('').matches(r'\(pattern)')") }
    #expect(error?.offset == 17)
    guard case .invalidPattern = error?.kind else {
      Issue.record("\(pattern): \(String(describing: error))")
      return
    }
  }

  @Test(
    "a pattern that unfolds beyond the limit is refused",
    arguments: ["(a{1000}){1000}", "((a{100}){100}){100}", "((){1000}){1000}", ".{999}{3}?"])
  func largePatterns(_ pattern: String) {
    #expect(throws: CELError.self) { try compile("''.matches('\(pattern)')") }
  }

  @Test("the pattern that ruins backtracking costs its length times its size", .timeLimit(.minutes(1)))
  func linearTime() throws {
    let text = String(repeating: "a", count: 2_000)
    #expect(try evaluate("'\(text)'.matches('^(a+)+$')", costLimit: 1_000) == true)
    #expect(try evaluate("'\(text)b'.matches('^(a*)*(a|aa)+$')", costLimit: 1_000) == false)
    #expect(throws: CELError(.costLimitExceeded(limit: 100), at: text.utf8.count + 3)) {
      try evaluate("'\(text)'.matches('^(a+)+$')", costLimit: 100)
    }
  }
}
