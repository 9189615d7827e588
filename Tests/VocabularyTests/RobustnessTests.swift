import TestSupport
import Testing
import Vocabulary

@Suite("Readers of typed text")
struct RobustnessTests {
  private static let pieces = Array(
    "0123456789-/.~ vers né le mars 1er +ML CFA ɛɔŋɲƙƴ'’é\u{301}\u{202F}٣أ𞤀ߒ🙂\u{0}\u{FEFF}ZUOIL".unicodeScalars)

  @Test("any text is read or refused, and what was read reads back")
  func random() throws {
    var generator = SeededGenerator(seed: 20_261_121)
    for _ in 0..<5_000 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...24, using: &generator) {
        scalars.append(Self.pieces[Int.random(in: Self.pieces.indices, using: &generator)])
      }
      let text = String(scalars)
      if let date = PartialDate(written: text) { #expect(PartialDate(edtf: date.edtf) == date) }
      if let number = try? PhoneNumber(parsing: text, defaultState: .ne) {
        #expect(PhoneNumber(e164: number.e164) == number)
      }
      if let number = try? DossierNumber(parsing: text, assuming: .bf) {
        #expect(DossierNumber(rawValue: number.rawValue) == number)
      }
      if let code = try? CheckCode(parsing: text) { #expect(CheckCode(rawValue: code.display) == code) }
      if let tag = LanguageTag(rawValue: text) { #expect(LanguageTag(rawValue: tag.rawValue) == tag) }
      #expect(Folding.key(Folding.key(text)) == Folding.key(text))
      #expect(Folding.normalised(Folding.normalised(text)) == Folding.normalised(text))
      _ = (Folding.sounds(text), Folding.tokens(text))
    }
  }
}
