import Testing
import Vocabulary

@testable import Portal

@Suite("Pages are written")
struct HTMLTests {
  @Test("text cannot become markup")
  func text() {
    #expect(
      Specimen.written { p { "<script>alert('1')</script> & \"co\"" } }
        == "<p>&lt;script&gt;alert('1')&lt;/script&gt; &amp; \"co\"</p>")
  }

  @Test("an attribute's value cannot leave its quotes")
  func attribute() {
    #expect(
      Specimen.written { input(.name("n"), .value("\"><b onclick='x'>&")) }
        == "<input name=\"n\" value=\"&quot;&gt;&lt;b onclick='x'&gt;&amp;\">")
  }

  @Test("NUL and other control characters never reach a page, line breaks do")
  func controls() {
    #expect(Specimen.written { "a\0b\u{8}c\u{7F}d\n\te" } == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\n\te")
    #expect(Specimen.written { p(.caption("\0")) {} } == "<p data-label=\"\u{FFFD}\"></p>")
  }

  @Test("bytes that are not UTF-8 are repaired before they reach a page")
  func invalid() {
    let broken = String(decoding: [0x61, 0xC3, 0x3C, 0xFF] as [UInt8], as: UTF8.self)
    #expect(Specimen.written { broken } == "a\u{FFFD}&lt;\u{FFFD}")
  }

  @Test("letters of the Sahel stand as they are")
  func letters() {
    #expect(Specimen.written { "ɛ ɔ ŋ ɲ ߒߞߏ 𞤀𞤣𞤤𞤢𞤥 ⵜⵉⴼ" } == "ɛ ɔ ŋ ɲ ߒߞߏ 𞤀𞤣𞤤𞤢𞤥 ⵜⵉⴼ")
  }

  @Test("what does not apply is left out")
  func absent() {
    #expect(
      Specimen.written {
        input(.checked(false), .id(nil), .autocomplete(nil), .class("late", if: false), .ariaDescribedBy([]))
        input(.checked(true), .class("late", "row", if: true), .maxlength(4))
      } == "<input><input checked class=\"late row\" maxlength=\"4\">")
  }

  @Test("if, switch, for and optionals read as they do in Swift")
  func flow() {
    let names: [String] = ["Awa", "Bakary"]
    let missing: String? = nil
    #expect(
      Specimen.written {
        if names.count > 1 { "plusieurs" } else { 1 }
        for name in names { li { name } }
        missing
        switch names.count {
        case 0: "aucun"
        case 1: br()
        default: -2_026
        }
      } == "plusieurs<li>Awa</li><li>Bakary</li>-2026")
  }

  @Test("numbers are written whole")
  func numbers() {
    #expect(
      Specimen.written {
        Int.min
        " "
        Int.max
        " "
        0
      } == "\(Int.min) \(Int.max) 0")
  }

  @Test("a phrase that its language lacks is marked as French")
  func phrases() {
    #expect(
      Specimen.written(Specimen.bambara) {
        Phrase("both")
        Phrase("french", ["name": "<Awa>"])
      }
        == "I ni ce<span lang=\"fr\">Bonsoir &lt;Awa&gt;</span>")
    let text = LocalizedText(french: "Nom", others: [Specimen.bambara: "Tɔgɔ"])
    #expect(
      Specimen.written(Specimen.bambara) {
        text
        LocalizedText(french: "Prénom")
      }
        == "Tɔgɔ<span lang=\"fr\">Prénom</span>")
  }

  @Test("a text that nobody wrote shows its key")
  func gap() {
    #expect(Specimen.written { Phrase("no.such") } == "⟦no.such⟧")
  }

  @Test("every text of the portal has French words, and keys of its own")
  func portalTexts() {
    #expect(PortalText.allCases.allSatisfy { !$0.french.isEmpty && $0.rawValue.hasPrefix("portal.") })
  }

  @Test("every byte is escaped, or not, wherever it stands in a text")
  func everywhere() {
    let replaced: [UInt8: String] = [0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x22: "&quot;"]
    for byte in UInt8(0)..<128 {
      let isControl = byte == 0x7F || (byte < 0x20 && ![9, 10, 13].contains(byte))
      let character = String(decoding: [byte], as: UTF8.self)
      let inAttribute = isControl ? "\u{FFFD}" : replaced[byte] ?? character
      let inText = byte == 0x22 ? "\"" : inAttribute
      for place in 0...17 {
        let before = String(repeating: "é", count: place / 2) + (place % 2 == 1 ? "=" : "")
        let text = before + character + "a \u{2019}zz@zz"
        #expect(Specimen.written { text } == before + inText + "a \u{2019}zz@zz")
        #expect(
          Specimen.written { input(.value(text)) } == "<input value=\"\(before)\(inAttribute)a \u{2019}zz@zz\">")
      }
    }
  }

  @Test("a page longer than was foreseen is written whole")
  func long() {
    var writer = HTMLWriter(Specimen.setting(), capacity: 1)
    writer.write { for number in 0..<2_000 { p { number } } }
    let written = String(decoding: writer.bytes, as: UTF8.self)
    #expect(written == (0..<2_000).map { "<p>\($0)</p>" }.joined())
  }
}
