import Pack
import Testing

/// The samples hold each letter once, so that a letter's place in the file is known without counting.
@Suite struct ScalarOffsetTests {
  struct Sample: CustomTestStringConvertible {
    let name: String
    let yaml: String
    let text: String
    var testDescription: String { name }
  }

  static let samples = [
    Sample(name: "plain", yaml: "_: abc def  ghi # z\n", text: "abc def  ghi"),
    Sample(
      name: "plain on several lines", yaml: "_:\n  abc  \n  def\n\n\n   ghi jk\n    lm\n", text: "abc def\n\nghi jk lm"),
    Sample(name: "plain in a flow list", yaml: "_: [abc\n  def, 1]", text: "abc def"),
    Sample(name: "single quotes", yaml: "_: 'ab''c ''d''  e\n\n  f g\n  h'", text: "ab'c 'd'  e\nf g h"),
    Sample(
      name: "double quotes", yaml: #"_: "ab \"c\" \t d\u00e9\x41 e\\f \U0001F600 g\_h""#,
      text: "ab \"c\" \t d\u{e9}A e\\f \u{1F600} g\u{A0}h"),
    Sample(
      name: "double quotes on several lines", yaml: "_: \"ab  \n  cd \\\n    ef\\\n\n\n   \\  gh\n\n\n  i\"",
      text: "ab cd ef\n\n  gh\n\ni"),
    Sample(name: "literal", yaml: "_: |\n  abc\n\n    def\n  ghi\n", text: "abc\n\n  def\nghi\n"),
    Sample(
      name: "literal with indicators", yaml: "_: |2+ # note\n    ab\n   c\n\n  def\n\n", text: "  ab\n c\n\ndef\n\n"),
    Sample(name: "literal that begins with empty lines", yaml: "_: |-\n\n\n   abc\n    def", text: "\n\nabc\n def"),
    Sample(name: "literal in a list", yaml: "_:\n- - |\n    abc\n   # no comment here\n", text: "abc\n"),
    Sample(name: "folded", yaml: "_: >\n  abc\n  def\n\n  ghi\n\n\n  jkl\n", text: "abc def\nghi\n\njkl\n"),
    Sample(
      name: "folded with deeper lines", yaml: "_: >-\n  abc\n   def\n   gh\n\n  ijk\n  lm\n\n\n",
      text: "abc\n def\n gh\n\nijk lm"),
    Sample(name: "folded, the last line feeds kept", yaml: "_: >+\n    abc\n    def\n\n\n", text: "abc def\n\n\n"),
  ]

  @Test("each letter of a text is found at its own place in the file", arguments: samples, ["\n", "\r\n"])
  func letters(sample: Sample, lineBreak: String) throws {
    let yaml = sample.yaml.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineBreak)
    let scalar = try #require(Self.scalar(in: yaml))
    #expect(scalar.text == sample.text)
    for (offset, byte) in scalar.text.utf8.enumerated() where (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) {
      let letter = Character(Unicode.Scalar(byte))
      let place = scalar.position(ofOffset: offset)
      #expect(Self.character(at: place, in: yaml) == letter, "\(letter) was looked for at \(place)")
    }
  }

  @Test("escapes are found at their backslash, and line feeds where the line ends")
  func escapes() throws {
    let quoted = try #require(Self.scalar(in: #"_: "ä\u00e9b""#))
    #expect((0...5).map { quoted.position(ofOffset: $0).column } == [5, 5, 6, 6, 12, 13])
    let single = try #require(Self.scalar(in: "_: 'it''s'"))
    #expect((0...4).map { single.position(ofOffset: $0).column } == [5, 6, 7, 9, 10])
    let literal = try #require(Self.scalar(in: "_: |\n  ab\n  cd\n"))
    #expect(literal.position(ofOffset: 2) == Position(file: "f", line: 2, column: 5))
    #expect(literal.position(ofOffset: 3) == Position(file: "f", line: 3, column: 3))
    let folded = try #require(Self.scalar(in: "_: >\n  ab\n  cd\n\n  ef"))
    #expect(folded.position(ofOffset: 2) == Position(file: "f", line: 2, column: 5))
    #expect(folded.position(ofOffset: 5) == Position(file: "f", line: 4, column: 1))
  }

  @Test("an offset outside the text is its nearest end")
  func outside() throws {
    let scalar = try #require(Self.scalar(in: "_: abc"))
    #expect(scalar.position(ofOffset: -3) == scalar.position)
    #expect(scalar.position(ofOffset: 99) == Position(file: "f", line: 1, column: 7))
    let made = Scalar("abc", at: Position(file: "f", line: 4, column: 2))
    #expect(made.position(ofOffset: 2) == made.position)
  }

  private static func scalar(in yaml: String) -> Scalar? {
    var node = PackFile.node(bytes: Array(yaml.utf8), named: "f", faults: Faults())
    while let inner = node {
      switch inner.content {
      case .mapping(let entries): node = entries.first?.value
      case .list(let items): node = items.first
      case .scalar(let scalar): return scalar
      }
    }
    return nil
  }

  private static func character(at position: Position, in yaml: String) -> Character? {
    let lines = yaml.split(omittingEmptySubsequences: false) { $0.isNewline }
    guard lines.indices.contains(position.line - 1) else { return nil }
    return lines[position.line - 1].dropFirst(position.column - 1).first
  }
}
