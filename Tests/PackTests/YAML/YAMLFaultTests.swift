import Pack
import Testing

@Suite struct YAMLFaultTests {
  struct Sample: CustomTestStringConvertible {
    let yaml: String
    /// `line:column: message`, without the fix.
    let faults: [String]
    var testDescription: String { yaml }
  }

  static let samples = [
    Sample(yaml: "", faults: ["1:1: the file holds nothing"]),
    Sample(yaml: "# only a comment\n", faults: ["1:1: the file holds nothing"]),
    Sample(yaml: "a: b: c\n", faults: ["1:5: a `:` stands where no key can"]),
    Sample(yaml: "é: b: c\n", faults: ["1:5: a `:` stands where no key can"]),
    Sample(yaml: "👨‍👩‍👧: b: c\n", faults: ["1:5: a `:` stands where no key can"]),
    Sample(yaml: "a: [1, 2\nb: 3\n", faults: ["2:2: a `,` or `]` is missing before this (the list begins on line 1)"]),
    Sample(yaml: "a: {b: 1\n", faults: ["2:1: a `,` or `}` is missing before this (the mapping begins on line 1)"]),
    Sample(yaml: "a: 'b\n", faults: ["1:4: a quoted text is not closed"]),
    Sample(yaml: "a: \"\\q\"\n", faults: ["1:5: no such escape exists in double quotes"]),
    Sample(yaml: "a: *b\n", faults: ["1:4: packs have no aliases, and `*` begins one"]),
    Sample(yaml: "a: @b\n", faults: ["1:4: a text cannot begin with `@`"]),
    Sample(yaml: "a: 1\nb\n", faults: ["2:1: this key has no `:`"]),
    Sample(
      yaml: "- a\nb: 1\n",
      faults: ["2:1: this is neither an item of the list nor part of the item above (the list begins on line 1)"]),
    Sample(yaml: "a: 1\n b: 2\n", faults: ["2:3: a `:` stands where no key can"]),
    Sample(
      yaml: "a:\n  b: 1\n c: 2\n",
      faults: ["3:2: this is neither a key of the mapping nor part of the value above (the mapping begins on line 1)"]),
    Sample(yaml: "a: - b\n", faults: ["1:4: a list's `-` stands where no list can"]),
    Sample(yaml: "a: | b\n", faults: ["1:6: text stands behind `|` or `>`"]),
    Sample(yaml: "a:\n\tb: 1\n", faults: ["2:1: a tab stands in the indentation"]),
    Sample(yaml: "a: 1\n...\n---\nb: 2\n", faults: ["3:1: a second document begins here"]),
    Sample(yaml: "a: é\u{2028}b\n", faults: ["1:5: the invisible character U+2028 is not allowed"]),
    Sample(
      yaml: "a: b\u{7}\nc: \u{85}\n",
      faults: [
        "1:5: the invisible character U+0007 is not allowed", "2:4: the invisible character U+0085 is not allowed",
      ]),
    Sample(yaml: "a: \u{FEFF}b\n", faults: ["1:4: the invisible character U+FEFF is not allowed"]),
    Sample(
      yaml: "a: 1\n? [b]\n: 2\n[c]: 3\n",
      faults: ["2:3: a key is a list or a mapping", "4:1: a key is a list or a mapping"]),
    Sample(yaml: "a: !!binary b\nc: ! d\n", faults: ["1:4: packs have no tags", "2:4: packs have no tags"]),
    Sample(yaml: "'': 1\n\"\": 2\n", faults: ["1:1: the key `` stands more than once in this mapping"]),
    Sample(
      yaml: "a: 1\n1: 2\n'1': 3\na: 4\n\"a\": 5\n",
      faults: [
        "3:1: the key `1` stands a second time; the first is on line 2",
        "4:1: the key `a` stands a second time; the first is on line 1",
        "5:1: the key `a` stands a second time; the first is on line 1",
      ]),
  ]

  @Test("a fault of the YAML is reported where an editor shows it", arguments: samples)
  func faults(sample: Sample) {
    let faults = Faults()
    _ = PackFile.node(bytes: Array(sample.yaml.utf8), named: "f", faults: faults)
    #expect(faults.list.map { "\($0.position.line):\($0.position.column): \($0.message)" } == sample.faults)
  }

  @Test("a byte order mark moves nothing")
  func byteOrderMark() throws {
    let node = try #require(
      PackFile.node(bytes: [0xEF, 0xBB, 0xBF] + Array("a: b".utf8), named: "f", faults: Faults()))
    guard case .mapping(let entries) = node.content else { throw WrongKind() }
    #expect(entries[0].key.position.column == 1)
    #expect(entries[0].value.position.column == 4)
  }

  @Test("bytes that are not UTF-8 are reported, each line once")
  func encoding() {
    let faults = Faults()
    let bytes = Array("a: é".utf8) + [0xE9, 0xE8, 0x0A] + Array("b: ".utf8) + Array("é".utf8) + [0x80, 0x0A]
    #expect(PackFile.node(bytes: bytes, named: "f", faults: faults) == nil)
    #expect(faults.list.map { "\($0.position)" } == ["f:1:5", "f:2:5"])
    let wide = Faults()
    #expect(PackFile.node(bytes: [0xFF, 0xFE, 0x61, 0], named: "f", faults: wide) == nil)
    #expect(wide.list.map(\.message) == ["the file is UTF-16 or binary, not UTF-8"])
  }

  @Test("words and numbers stay the texts that were written")
  func texts() throws {
    let node = try #require(
      PackFile.node(bytes: Array("[no, 01, 2026-11-21, 1_000, 0x1F, 'a', 1e3]".utf8), named: "f", faults: Faults()))
    guard case .list(let items) = node.content else { throw WrongKind() }
    #expect(items.map { $0.scalar?.text } == ["no", "01", "2026-11-21", "1_000", "0x1F", "a", "1e3"])
  }
}

struct WrongKind: Error {}
