import Foundation
import Testing

@testable import Vocabulary

@Suite("Folding of spellings")
struct FoldingTests {
  @Test(
    "a key is what one types on a French keyboard",
    arguments: [
      ("sɔrɔ", "soro"), ("bɛn", "ben"), ("ɲɛ", "nye"), ("ƙasa", "kasa"), ("ɓiɗɗo", "biddo"), ("kɩla", "kila"),
      ("Ɲɛ́nɛkɔrɔ", "nyenekoro"), ("ŋaara", "ngaara"), ("bʋrkĩna", "burkina"), ("əlkad", "elkad"), ("ǝlkad", "elkad"),
      ("әlkad", "elkad"), ("aɣaz", "aghaz"), ("Traoré", "traore"), ("OUÉDRAOGO", "ouedraogo"), ("Maïga", "maiga"),
      ("ƳAR", "yar"), ("Œuvre", "oeuvre"), ("Straße", "strasse"), ("ẓăḍ", "zad"), ("k’a", "k'a"), ("kʼa", "k'a"),
      ("k‘a", "k'a"), ("k´a", "k'a"), ("myɛʔɛ", "mye'e"), ("  San   Pedro\t", "san pedro"),
      ("Bobo‑Dioulasso", "bobo-dioulasso"),
      ("أحمد", "احمد"), ("مُحَمَّد", "محمد"), ("𞤀𞤁𞤂", "𞤢𞤣𞤤"), ("ߒߞߏ߫", "ߒߞߏ"), ("ⵜⴰⵎⴰ", "ⵜⴰⵎⴰ"), ("", ""), (" \n", ""),
    ])
  func keys(text: String, key: String) {
    #expect(Folding.key(text) == key)
  }

  @Test("composed and decomposed texts have one key, for every Latin letter with marks")
  func normalForms() {
    for (_, letters) in Folding.markedLetters + Folding.ownLetters {
      for letter in letters.unicodeScalars {
        let text = String(letter)
        let decomposed = text.decomposedStringWithCanonicalMapping
        #expect(Folding.key(decomposed) == Folding.key(text), "\(letter.value)")
      }
    }
    for text in ["Ɲɛ́nɛ", "Ouédraogo", "آسيا", "ڤ"] {
      #expect(
        Folding.key(text.decomposedStringWithCanonicalMapping)
          == Folding.key(text.precomposedStringWithCanonicalMapping))
    }
  }

  @Test("every marked letter of Latin that Unicode decomposes to an ASCII letter is in the table")
  func complete() {
    for value in (UInt32(0xC0)..<0x250).map({ $0 }) + (0x1E00..<0x1F00).map({ $0 }) {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.filter { !Folding.isMark($0) }
      guard base.count == 1, let letter = base.first, letter.isASCII else { continue }
      #expect(Folding.key(String(scalar)) == String(letter).lowercased(), "\(value)")
    }
  }

  @Test("a key is its own key")
  func idempotent() {
    for text in ["Ɲɛ́nɛkɔrɔ N’Diaye", "Bâ-Sy", "Îles  Éparses", "ƴ'y ʔ", "أحمد"] {
      #expect(Folding.key(Folding.key(text)) == Folding.key(text))
    }
  }

  @Test("words part at hyphens and spaces, not at apostrophes")
  func tokens() {
    #expect(Folding.tokens("N’Diaye, Awa-Marie (née Bâ) 2") == ["ndiaye", "awa", "marie", "nee", "ba", "2"])
    #expect(Folding.tokens(" -- ").isEmpty)
    #expect(Folding.tokens("'Yan ƴan") == ["yan", "yan"])
  }

  @Test("storage keeps what was written, composed and trimmed")
  func normalised() {
    #expect(Folding.normalised("  Traore\u{301}\u{A0} \n Awa ") == "Traoré Awa")
    #expect(Folding.normalised("Traore\u{301}").unicodeScalars.count == 6)
    #expect(Folding.normalised("Ɲɛ́nɛkɔrɔ Ƙasa") == "Ɲɛ́nɛkɔrɔ Ƙasa")
    #expect(Folding.normalised("A\u{202E}wa\u{0}\u{200B}") == "Awa")
    #expect(Folding.normalised(" \t ").isEmpty)
  }
}
