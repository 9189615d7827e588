import Testing

@testable import Portal

@Suite("The look")
struct StylesheetTests {
  @Test("every text stands out from its ground by its promised contrast")
  func contrast() {
    for pair in Palette.pairs {
      let ratio = Contrast.ratio(pair.text, pair.ground)
      #expect(ratio >= pair.least, "\(pair.text) on \(pair.ground): \(ratio)")
    }
  }

  @Test("the style sheet weighs less than 7 kB compressed")
  func weight() throws {
    let gzip = try #require(Asset.stylesheet.file.gzip)
    #expect(gzip.count < 7_000)
  }

  @Test("the style sheet asks nothing of anyone: no font, no import, no other file")
  func selfContained() {
    let text = Stylesheet.text
    #expect(!text.contains("@import") && !text.contains("@font-face"))
    for piece in text.split(separator: "url(").dropFirst() { #expect(piece.hasPrefix("\"data:image/svg+xml,")) }
  }

  @Test("nothing depends on the direction of writing but what says so")
  func direction() {
    for property in [
      "margin-left", "margin-right", "padding-left", "padding-right", "text-align:left", "text-align:right",
    ] {
      #expect(!Stylesheet.text.contains(property), "\(property)")
    }
  }

  @Test("rules are whole: as many braces close as open")
  func braces() {
    #expect(Stylesheet.text.count { $0 == "{" } == Stylesheet.text.count { $0 == "}" })
    #expect(!Stylesheet.text.contains("\n"))
  }

  @Test("each class of the components has a rule")
  func classes() {
    let written = Specimen.written { EveryComponent() }
    for classes in Markers.values(of: "class", in: written) {
      for name in classes.split(separator: " ") {
        #expect(Stylesheet.text.contains(".\(name)"), "\(name)")
      }
    }
  }
}

/// Contrast of two colours (WCAG 2.2, definition of "contrast ratio").
private enum Contrast {
  static func ratio(_ one: String, _ other: String) -> Double {
    let lights = [luminance(one), luminance(other)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private static func luminance(_ colour: String) -> Double {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    let parts = [value >> 16, value >> 8 & 0xFF, value & 0xFF].map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// x^2.4 as x² · x^0.4, the latter the fifth root of x² by Newton's method.
  private static func power(_ x: Double) -> Double {
    let square = x * x
    var root = 1.0
    for _ in 0..<60 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
    return square * root
  }
}
