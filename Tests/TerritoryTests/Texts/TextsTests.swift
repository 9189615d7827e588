import Pack
import Testing
import Vocabulary

@testable import Territory

@Suite("The public texts")
struct TextsTests {
  private static let french = """
    language: fr
    review: {status: approved, by: A. Diallo, on: 2026-11-21}
    texts:
      hello: Bonjour {name}
      waiting:
        one: "{count} dossier"
        other: "{count} dossiers"
      braces: "{{ne change pas}}"
      only: Seulement en français
      draft: {text: Brouillon, review: {status: to-review}}
    """
  private static let bambara = """
    language: bm
    plurals: none
    review: {status: to-review}
    texts:
      hello: I ni ce {name}
      waiting: dosiye {count}
      braces: {text: "{{}}", review: {status: approved, by: M. Keita, on: 2026-11-21}}
      draft: Brouillon
    """

  private func load(_ texts: String..., required: [String: Set<String>] = [:]) -> (texts: Texts, faults: [Fault]) {
    let faults = Faults()
    let files = texts.enumerated().compactMap {
      PackFile.load(TextFile.self, text: $1, named: "\($0)", faults: faults)
    }
    Texts.check(files, required: required, faults: faults)
    return (Texts(files), faults.list)
  }

  @Test("a text is filled, and French where the language has none")
  func fallback() throws {
    let (texts, faults) = load(Self.french, Self.bambara)
    let bambara = try Sample.tag("bm")
    #expect(faults == [])
    #expect(texts("hello", in: bambara, ["name": "Awa"]) == "I ni ce Awa")
    #expect(texts("hello", ["name": "{name}"]) == "Bonjour {name}")
    #expect(texts("braces") == "{ne change pas}")
    #expect(
      texts.wording("only", in: bambara) == Wording(text: "Seulement en français", language: .french, isApproved: true))
    #expect(texts("only", in: try Sample.tag("ha")) == "Seulement en français")
    #expect(texts("nothing", in: bambara) == "nothing")
    #expect(texts("hello") == "Bonjour {name}")
    #expect(texts.languages == [.french, bambara])
    #expect(texts.gaps(in: bambara) == ["only"])
  }

  @Test("a language counts by its own rule")
  func plurals() throws {
    let (texts, _) = load(Self.french, Self.bambara)
    #expect(texts("waiting", count: 0) == "0 dossier")
    #expect(texts("waiting", count: 1) == "1 dossier")
    #expect(texts("waiting", count: 2) == "2 dossiers")
    #expect(texts("waiting", in: try Sample.tag("bm"), count: 1) == "dosiye 1")
    #expect(!PluralRule.onlyOne.isOne(0) && PluralRule.onlyOne.isOne(1))
    #expect(PluralRule.belowTwo.isOne(-1) && !PluralRule.belowTwo.isOne(.min))
  }

  @Test("a text that nobody approved says so, by file or by itself")
  func reviews() throws {
    let (texts, _) = load(Self.french, Self.bambara)
    let bambara = try Sample.tag("bm")
    #expect(texts.wording("hello").isApproved)
    #expect(!texts.wording("draft").isApproved)
    #expect(!texts.wording("hello", in: bambara).isApproved)
    #expect(texts.wording("braces", in: bambara).isApproved)
    #expect(texts.unapproved(in: bambara) == ["draft", "hello", "waiting"])
    #expect(texts.unapproved(in: .french) == ["draft"])
  }

  @Test("keys that the program asks for and French lacks are faults; in another language they are gaps")
  func required() {
    let (_, faults) = load(
      Self.french, Self.bambara, required: ["hello": [], "missing": [], "waiting": [], "only": []])
    #expect(
      faults.map(\.message) == ["nothing fills the placeholder {name}", "the text `missing` is missing"].reversed())
  }

  @Test("what differs between the languages is a fault where it stands")
  func differences() {
    let other = Self.bambara.replacing("{name}", with: "{nom}").replacing("  draft:", with: "  drafts:")
    let (_, faults) = load(Self.french, other)
    #expect(faults.map(\.position.line) == [5, 5, 8])
    let (_, twice) = load(Self.french, Self.french)
    #expect(twice.map(\.message) == ["the language `fr` has another file, 0"])
    let (_, none) = load(Self.bambara)
    #expect(none.map(\.message) == ["there are no French texts"])
  }

  @Test("a bad template is a fault at its brace")
  func templates() {
    let text = """
      language: fr
      review: {status: approved}
      texts:
        a: Bonjour {name
        b: "Bonjour } toi"
        c: Bonjour {Name}
        d: {one: un}
        Bad: x
      """
    let faults = Faults()
    _ = PackFile.load(TextFile.self, text: text, named: "t", faults: faults)
    #expect(
      faults.list.map { "\($0.position.line):\($0.position.column)" } == [
        "2:18", "4:14", "5:15", "6:15", "7:6", "8:3",
      ],
      "\(faults.list)")
  }

  @Test("a template finds every fault of its braces and keeps the rest")
  func parsing() throws {
    #expect(try Template(parsing: "").filled() == "")
    #expect(try Template(parsing: "{{{a}}}").filled(with: ["a": "é"]) == "{é}")
    #expect(try Template(parsing: "{a}{b}{a}").placeholders == ["a", "b"])
    #expect(throws: TemplateError.badName(offset: 1)) { try Template(parsing: "{}") }
    #expect(throws: TemplateError.unclosed(offset: 2)) { try Template(parsing: "é{a") }
    #expect(throws: TemplateError.unopened(offset: 0)) { try Template(parsing: "}") }
  }
}
