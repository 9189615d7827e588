import Rules
import Testing

@Suite struct StringTests {
  @Test(
    "string and bytes literals take quotes, escapes and prefixes",
    arguments: [
      Case(#""""#, ""), Case(#"'""'"#, "\"\""), Case("'''x''x'''", "x''x"), Case(#""\"""#, "\""), Case(#""\\""#, "\\"),
      Case(##"r"\\""##, #"\\"#), Case(##"R'\n'"##, #"\n"#), Case("'''a\nb'''", "a\nb"), Case(##""""a"b""""##, "a\"b"),
      Case(#"'\a\b\f\n\r\t\v'"#, "\u{07}\u{08}\u{0C}\n\r\t\u{0B}"), Case(#"'\?\`\'\"'"#, "?`'\""),
      Case(#"'\x41\X42'"#, "AB"),
      Case(#"'\101\303\277'"#, "AÃ¿"), Case(#"'\377'"#, "ÿ"), Case(#"'\xFF'"#, "ÿ"), Case(#"'\u025b'"#, "ɛ"),
      Case(#"'\U0001F600'"#, "😀"), Case(#"'\ud83d\ude00'"#, "😀"), Case("'ɲɛ́'", "ɲɛ́"),
      Case("b'abc'", .bytes([97, 98, 99])), Case("b'ÿ'", .bytes([195, 191])),
      Case(#"b'\303\277'"#, .bytes([195, 191])),
      Case(#"b'\377'"#, .bytes([255])), Case(#"B"\xff""#, .bytes([255])), Case(#"br'\x'"#, .bytes([92, 120])),
      Case(#"rb'\x'"#, .bytes([92, 120])), Case("b'''a'b'''", .bytes([97, 39, 98])), Case("''''''", ""),
      Case("'// no comment'", "// no comment"),
    ])
  func literals(_ item: Case) { item.check() }

  @Test(
    "size counts code points, bytes, elements and entries",
    arguments: [
      Case("size('')", 0), Case("'abc'.size()", 3), Case("size('é')", 1), Case(#"size('e\u0301')"#, 2),
      Case("size('😀')", 1),
      Case("size(b'é')", 2), Case("size([1, 2])", 2), Case("[].size()", 0), Case("size({'a': 1})", 1),
      Case("fees.size()", 2),
      Case("size(applicant.name)", 10), Case("size(dyn('abc'))", 3),
    ])
  func sizes(_ item: Case) { item.check() }

  @Test(
    "parts are found by code point",
    arguments: [
      Case("'bonjour'.contains('jou')", true), Case("'bonjour'.contains('')", true), Case("''.contains('a')", false),
      Case("'bonjour'.contains('bonjour!')", false), Case("'aaab'.contains('aab')", true),
      Case("'bonjour'.startsWith('bon')", true),
      Case("'bonjour'.startsWith('jour')", false), Case("'bonjour'.startsWith('')", true),
      Case("'bonjour'.endsWith('jour')", true),
      Case("'jour'.endsWith('bonjour')", false), Case("applicant.name.contains('ORÉ')", true),
      Case(#"'e\u0301'.startsWith('e')"#, true), Case(#"'\u00e9'.startsWith('e')"#, false),
      Case("''.endsWith('')", true),
    ])
  func parts(_ item: Case) { item.check() }

  @Test(
    "functions of the application are called in their style",
    arguments: [
      Case("fold('ÉTÉ')", "été"), Case("years(applicant.birth, timestamp('2026-11-21T00:00:00Z'))", 34),
      Case("applicant.birth.years(timestamp('2026-11-21T00:00:00Z'))", 34), Case("4.twice()", 8),
      Case("'ab'.twice()", "abab"),
      Case("anything.n.twice()", 10), Case("tags.map(t, t.twice())", ["aa", "bb"]), Case("fee.twice().twice()", 3000),
    ])
  func functions(_ item: Case) { item.check() }
}
