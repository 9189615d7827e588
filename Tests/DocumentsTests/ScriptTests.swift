import Documents
import Foundation
import Testing

@Suite("Scripts")
struct ScriptTests {
  @Test(
    "text in any script of the three States can be copied out again",
    arguments: [
      "L’officier de l’état civil a signé « l’acte » : 1 500 F CFA, œuvre, affluent",
      "Mɔgɔ bɛɛ danbe ye kelen ye, sariya ɲɛkɔrɔ ; ŋɔmi, à bɛ̀ táa", "Ƴan ƙasa, ɓiɗɗo, ʋẽenem, ɩ, ǝ, ɣ",
      "ߒߞߏ: ߊߘߊߡߊߘߋ߲ ߠߎ߬ ߓߍ߯ ߘߊ߲߬ߘߋ߬ߣߍ߲߬ ߞߊ߲߬", "𞤆𞤵𞤤𞤢𞤪: 𞤋𞤥𞤦𞤫 𞤬𞤮𞤬 𞤲𞤣𞤭𞤲𞤢 𞤤𞤭𞤥𞤤𞤫", "ⵜⴰⵎⴰⵌⴰⵆ ⴰⵎⴰⵏ ⵉⵎⴰⵏ ⵏⴻⵙⵏⴻⵜ",
      "محمد ولد عبد الله",
    ])
  func copied(text: String) throws {
    let layout = try Samples.layout(values: "{ it: text }", blocks: "  - { block: paragraph, text: \"{it}\" }")
    let pdf = try Samples.render(layout, DocumentValues(["it": .text(text)]))
    let copied = try Peer.run("pdftotext", ["{file}", "-"], on: pdf)
    // The reader marks the direction of Arabic with invisible characters.
    let visible = copied.unicodeScalars.filter { !(0x202A...0x202E).contains($0.value) }
    #expect(String(String.UnicodeScalarView(visible)).contains(text))
    try Peer.run("qpdf", ["--check", "{file}"], on: pdf)
  }

  @Test("an Arabic name inside a French sentence does not change the order of its words")
  func mixed() throws {
    let layout = try Samples.layout(
      values: "{ it: text }", blocks: "  - { block: paragraph, text: \"Nom {it} inscrit\" }")
    let pdf = try Samples.render(layout, DocumentValues(["it": .text("محمد")]))
    let words = try Peer.run("pdftotext", ["-bbox", "{file}", "-"], on: pdf)
    // In this form the reader leaves letters as they stand, from left to right.
    let order = ["Nom", String("محمد".reversed()), "inscrit"].compactMap { words.range(of: $0)?.lowerBound }
    #expect(order.count == 3)
    #expect(order == order.sorted())
  }

  @Test(
    "a character without glyph is refused and named, never printed as a box",
    arguments: ["漢", "🙂", "\u{7}", "\u{202E}"])
  func unprintable(character: String) throws {
    let layout = try Samples.layout(values: "{ it: text }", blocks: "  - { block: paragraph, text: \"{it}\" }")
    let scalar = try #require(character.unicodeScalars.first)
    #expect(throws: DocumentError.unprintable(scalar)) {
      try Samples.render(layout, DocumentValues(["it": .text("Awa \(character)")]))
    }
  }
}
