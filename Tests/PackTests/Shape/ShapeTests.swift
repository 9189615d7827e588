import Pack
import Testing

@Suite struct ShapeTests {
  @Test("a sound file becomes the value that it says")
  func sound() throws {
    let faults = Faults()
    let yaml = """
      id: acte
      title: {fr: Acte, bm: "sɛbɛn"}
      fee: {amount: 100, source: Loi, from: 2020-01-01, to: 2027-12-31}
      fields:
        - {kind: text, id: 01, max: 5}
        - {kind: group, id: g, fields: [{kind: date, id: d}]}
        - kind: line
      delays: {01: 5, "no": 7}
      condition: age >= 18
      """
    let service = try #require(PackFile.load(Service.self, text: yaml, named: "f", faults: faults))
    #expect(faults.isEmpty)
    #expect(service.title.texts == ["fr=Acte", "bm=sɛbɛn"])
    #expect(service.fee == Fee(amount: 100, source: Source(text: "Loi", from: "2020-01-01", to: "2027-12-31")))
    #expect(service.channels == [.web])
    #expect(service.fields == [.text(id: "01", limit: 5), .group(id: "g", fields: [.date(id: "d")]), .line])
    #expect(service.delays == ["01": 5, "no": 7])
    #expect(service.isOpen)
    #expect(service.condition?.position(ofOffset: 4) == Position(file: "f", line: 9, column: 16))
  }

  @Test("a whole number has one spelling")
  func numbers() {
    #expect(Self.read(.int, "0") == 0)
    #expect(Self.read(.int, "-12") == -12)
    #expect(Self.read(.int64, "9223372036854775807") == .max)
    let bad = [
      "01": "write 1, or quote it where a text is meant", "-007": "write -7, or quote it where a text is meant",
      "1_000": "write 1000", "+5": "write 5", "1 500 000": "write 1500000", "\"12\"": "write 12 without quotes",
      "1.0": "write a whole number", "0x1F": "write a whole number", "1e3": "write a whole number",
      "9223372036854775808": "write a whole number", "douze": "write a whole number", "٣": "write a whole number",
      "~": "write a whole number, or remove the key",
    ]
    for (text, fix) in bad {
      #expect(Self.fixes(.int, text) == [fix], "\(text)")
    }
    #expect(Self.fixes(.int(in: 1...80), "81") == ["write a whole number from 1 to 80"])
    #expect(Self.fixes(.int(in: 0 ... .max), "-1") == ["write a whole number of at least 0"])
  }

  @Test("a decimal number has one spelling")
  func decimals() {
    #expect(Self.read(.decimal, "9.5") == 9.5)
    #expect(Self.read(.decimal, "-0.25") == -0.25)
    #expect(Self.read(.decimal, "12") == 12)
    for text in [".5", "5.", "1e3", ".inf", ".nan", "1,5", "1.2.3"] {
      #expect(Self.fixes(.decimal, text).count == 1, "\(text)")
    }
    #expect(Self.fixes(.decimal, "00.5") == ["write 0.5, or quote it where a text is meant"])
    #expect(Self.fixes(.decimal(in: 0...1), "1.5") == ["write a number from 0.0 to 1.0"])
  }

  @Test("truth is true or false, and nothing else")
  func truth() {
    #expect(Self.read(.truth, "true") == true)
    #expect(Self.read(.truth, "false") == false)
    for (text, fix) in [
      "yes": "write true", "No": "write false", "OFF": "write false", "'true'": "write true without quotes",
      "1": "write true or false",
    ] {
      #expect(Self.fixes(.truth, text) == [fix], "\(text)")
    }
  }

  @Test("a text keeps its zeros and its form, and needs quotes only where readers disagree")
  func texts() {
    for text in ["01", "2026-11-21", "1_000", "12", "n", "Non", "à"] { #expect(Self.read(.text, text) == text) }
    #expect(Self.read(.text, "\"no\"") == "no")
    for text in ["no", "Yes", "on", "OFF", "true", "False"] {
      #expect(Self.fixes(.text, text) == ["write \"\(text)\""])
    }
    #expect(Self.fixes(.text, "''") == ["write a text, or remove the key"])
    #expect(Self.fixes(.text, "~") == ["write a text, or remove the key"])
    #expect(Self.read(.text("a text", length: 0...3), "''")?.isEmpty == true)
    #expect(Self.fixes(.text("a text", length: 0...3), "abcd") == ["shorten it"])
    #expect(
      Self.fixes(.text("a code such as ML-01", pattern: "[A-Z]{2}-[0-9]{2}"), "ML-011") == [
        "write a code such as ML-01"
      ])
    #expect(Self.read(.scalar, "no")?.text == "no")
  }

  @Test("an unknown word suggests the nearest one")
  func words() {
    let shape = Shape<Int>.oneOf([("valid_from", 1), ("valid_to", 2), ("source", 3), ("no", 4)])
    #expect(Self.read(shape, "no") == 4)
    for (text, fix) in ["valid-from": "write `valid_from`", "Source": "write `source`", "soruce": "write `source`"] {
      #expect(Self.fixes(shape, text) == [fix])
    }
    #expect(Self.fixes(shape, "statut") == ["write one of valid_from, valid_to, source, no"])
  }

  @Test("an error inside an expression points into the YAML")
  func expression() {
    let shape = Shape.scalar.compactMap { scalar, place -> String? in
      guard let wrong = scalar.text.utf8.firstIndex(of: UInt8(ascii: "$")) else { return scalar.text }
      place.fault(
        "`$` is no operator", fix: "remove it",
        atOffset: scalar.text.utf8.distance(from: scalar.text.startIndex, to: wrong))
      return nil
    }
    let faults = Faults()
    let yaml = "_: >\n  âge >= 18\n  && $pays"
    guard let node = Self.value(in: yaml, faults) else { return }
    #expect(shape.decode(node, faults) == nil)
    #expect(faults.list.map(\.position) == [Position(file: "f", line: 3, column: 6)])
  }

  @Test("entries keep their order, and a dictionary refuses two keys that mean the same")
  func mappings() throws {
    let entries = Shape.entries(key: .text, value: .int)
    #expect(Self.read(entries, "{b: 1, a: 2, c: 3}")?.map(\.key) == ["b", "a", "c"])
    let numbered = Shape.dictionary(key: Shape.text.refined("a number") { Int($0) }, value: .text)
    #expect(Self.read(numbered, "{1: a, 2: b}") == [1: "a", 2: "b"])
    #expect(Self.fixes(numbered, "{1: a, 01: b}") == ["keep one of them"])
    #expect(Self.fixes(numbered, "{x: a, 1: [], y: ''}").count == 4)
  }

  @Test("a value that stands somewhere remembers where")
  func located() throws {
    let list = try #require(Self.read(Shape<[Located<String>]>.declared, "[a,  b]"))
    #expect(list.map(\.position.column) == [5, 9])
    #expect(list.map { $0.map(\.count).value } == [1, 1])
  }

  private static func value(in yaml: String, _ faults: Faults) -> Node? {
    guard let node = PackFile.node(bytes: Array(yaml.utf8), named: "f", faults: faults),
      case .mapping(let entries) = node.content
    else { return nil }
    return entries.first?.value
  }

  private static func read<Value>(_ shape: Shape<Value>, _ text: String) -> Value? {
    let faults = Faults()
    return value(in: "_: \(text)", faults).flatMap { shape.decode($0, faults) }
  }

  private static func fixes<Value>(_ shape: Shape<Value>, _ text: String) -> [String] {
    let faults = Faults()
    let value = value(in: "_: \(text)", faults).flatMap { shape.decode($0, faults) }
    #expect(value != nil || !faults.isEmpty)
    return faults.list.map(\.fix)
  }
}
