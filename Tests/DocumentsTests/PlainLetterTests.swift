import TestSupport
import Testing

@testable import Documents

@Suite("Plain letters")
struct PlainLetterTests {
  private let shaper: Shaper

  init() throws {
    shaper = try Shaper(library: FontLibrary(folder: FontLibrary.debianFolder))
    shaper.use(language: "fr")
  }

  @Test(
    "a text put together from pairs is the text that Pango sets",
    arguments: [
      TextStyle(size: 10), TextStyle(size: 7.5, isBold: true), TextStyle(size: 11, isItalic: true),
      TextStyle(size: 9, isBold: true, isItalic: true),
    ])
  func same(style: TextStyle) throws {
    var random = SeededGenerator(seed: 20)
    let letters = Array((CommonLetters.french + CommonLetters.national).unicodeScalars)
    for _ in 0..<300 {
      let length = Int.random(in: 1...40, using: &random)
      var scalars = String.UnicodeScalarView()
      for _ in 0..<length { scalars.append(letters.randomElement(using: &random) ?? "a") }
      try compare(String(scalars), style)
    }
    let names = ["Fanta Tarawele", "AVATAR Yves, L’Œuvre", "fiflffi, « fluffi »", "N° 12/2026 – 1 500 F", "Wɛ Tɔ Ŋaɲa"]
    for name in names { try compare(name, style) }
  }

  @Test("no other text is taken for one: tracked, wider than its column, in another script, or ending in space")
  func others() throws {
    let style = TextStyle(size: 10)
    for (text, style, width) in [
      ("Awa", TextStyle(size: 10, tracking: 1), nil), ("Awa Traoré", style, 20.0), ("ߒߞߏ", style, nil),
      ("e\u{301}", style, nil), ("Awa ", style, nil), ("a\nb", style, nil), ("", style, nil),
    ] {
      #expect(try shaper.plainLine(text, Array(text.utf8), style, width: width) == nil, "\(text)")
    }
  }

  private func compare(_ text: String, _ style: TextStyle) throws {
    let bytes = Array(text.utf8)
    guard let line = try shaper.plainLine(text, bytes, style, width: nil) else {
      #expect(text.hasSuffix(" "), "\(text.debugDescription)")
      return
    }
    let whole = try shaper.shapeByPango(bytes, style, width: nil)
    #expect(whole.lines.count == 1)
    let peer = try #require(whole.lines.first)
    #expect(line.operators == peer.operators, "\(text.debugDescription)")
    #expect(line.width == peer.width && line.ascent == peer.ascent && line.descent == peer.descent)
  }
}
