import Testing
import Vocabulary

@testable import Messages

@Suite("How a text goes out")
struct SMSPlanTests {
  @Test("160 septets stand alone, the 161st makes two parts of at most 153")
  func gsmRoom() {
    let alone = SMSPlan.plan(String(repeating: "a", count: 160), .asWritten)
    #expect(alone.parts.count == 1)
    let two = SMSPlan.plan(String(repeating: "a", count: 161), .asWritten)
    #expect(two.parts.map(\.utf8.count) == [153, 8])
    #expect(SMSPlan.plan(String(repeating: "a", count: 306), .asWritten).parts.count == 2)
    #expect(SMSPlan.plan(String(repeating: "a", count: 307), .asWritten).parts.count == 3)
  }

  @Test("70 code units stand alone, the 71st makes two parts of at most 67")
  func ucs2Room() {
    #expect(SMSPlan.plan(String(repeating: "ɛ", count: 70), .asWritten).parts.count == 1)
    let two = SMSPlan.plan(String(repeating: "ɛ", count: 71), .asWritten)
    #expect(two.coding == .ucs2 && two.parts.map(\.utf16.count) == [67, 4])
  }

  @Test("a character of the extension table takes two septets and is never cut through")
  func escapes() {
    #expect(SMSPlan.plan("10 €", .asWritten).units == 5)
    let plan = SMSPlan.plan(String(repeating: "a", count: 152) + "€" + String(repeating: "b", count: 20), .asWritten)
    #expect(plan.units == 174)
    #expect(plan.parts.map(\.count) == [152, 21])
    #expect(plan.parts[1].hasPrefix("€"))
  }

  @Test("a surrogate pair is never cut through: Adlam has 33 letters a part")
  func surrogates() {
    let letter = "\u{1E900}"
    let plan = SMSPlan.plan(String(repeating: letter, count: 70), .folded)
    #expect(plan.coding == .ucs2 && plan.units == 140)
    #expect(plan.parts.map(\.unicodeScalars.count) == [33, 33, 4])
  }

  @Test("a letter is not parted from its tone mark")
  func marks() {
    let plan = SMSPlan.plan(String(repeating: "ŋ", count: 66) + "ɛ\u{301}ɔ\u{300}ɲ", .asWritten)
    #expect(plan.parts.map(\.utf16.count) == [66, 5])
  }

  @Test("a character longer than a part is cut between its scalars")
  func monster() {
    let plan = SMSPlan.plan("ɛ" + String(repeating: "\u{301}", count: 200), .asWritten)
    #expect(plan.parts.map(\.unicodeScalars.count) == [67, 67, 67])
  }

  @Test("the parts, joined, are the text")
  func wholeness() {
    for text in ["", "é", String(repeating: "Ségou €\n", count: 60), String(repeating: "ߒߞߏ 😀", count: 40)] {
      for form in SMSForm.allCases {
        let plan = SMSPlan.plan(text, form)
        #expect(plan.parts.joined() == plan.text)
        #expect(plan.parts.count >= 1)
      }
    }
  }

  @Test("every character of the alphabet goes as it is, in one septet or two")
  func alphabet() {
    let letters = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ÄÖÑÜ§¿äöñüà"
    let plan = SMSPlan.plan(letters, .asWritten)
    #expect(plan.coding == .gsm7 && plan.units == letters.unicodeScalars.count)
    let extended = SMSPlan.plan("^{}\\[~]|€\u{0C}", .asWritten)
    #expect(extended.coding == .gsm7 && extended.units == 20)
    #expect(SMSPlan.plan("\u{1B}", .asWritten).coding == .ucs2)
  }

  @Test("a decomposed é is the é of the alphabet")
  func composition() {
    let plan = SMSPlan.plan("e\u{301}tat", .asWritten)
    #expect(plan.coding == .gsm7 && plan.units == 4 && plan.replacements.isEmpty)
    #expect(plan.text.unicodeScalars.first == "é")
  }

  @Test("folding says what it changed, in order, with counts")
  func replacements() {
    let plan = SMSPlan.plan("L’acte est prêt, l’extrait aussi", .folded)
    #expect(plan.text == "L'acte est pret, l'extrait aussi")
    #expect(
      plan.replacements == [
        SMSReplacement(written: "’", sent: "'", count: 2), SMSReplacement(written: "ê", sent: "e", count: 1),
      ])
  }

  @Test("é, è, à, ù, ñ and Ç stay; ç loses its cedilla")
  func frenchLetters() {
    #expect(SMSPlan.plan("Ça, reçu à Ségou, où ? près", .folded).text == "Ça, recu à Ségou, où ? près")
    #expect(SMSPlan.plan("ÀÈÊÎÔÛ", .folded).text == "AEEIOU")
  }

  @Test("guillemets lose their inner spaces, other fixed spaces become spaces")
  func spaces() {
    #expect(SMSPlan.plan("«\u{A0}néant\u{A0}»\u{A0}: 1\u{202F}500\u{A0}F", .folded).text == "\"néant\" : 1 500 F")
  }

  @Test("two letters for one follow the case of their word")
  func capitals() {
    #expect(SMSPlan.plan("Ɲɛnajɛ, ƝƐNAJƐ, Ŋ", .folded).text == "Nyenaje, NYENAJE, Ng")
  }

  @Test("a text that cannot fold whole goes as it was written")
  func unfoldable() {
    let text = "Aw ni sɔgɔma 😀"
    let plan = SMSPlan.plan(text, .folded)
    #expect(plan.text == text && plan.coding == .ucs2 && plan.replacements.isEmpty)
  }

  @Test("every letter of the national Latin alphabets folds into GSM-7")
  func nationalAlphabets() {
    let letters = "ɛƐɔƆɲƝŋŊɓƁɗƊƙƘƴƳʋƲɩƖǝƎəƏәӘɣƔɍɌʔ ãẽĩõũ ăḍṭẓḷṣǧšž āáàǎ ʼ’ ɛ\u{303}ɔ\u{300}"
    #expect(SMSPlan.plan(letters, .folded).coding == .gsm7)
  }

  @Test("the cost is the tariff times the parts")
  func cost() throws {
    let plan = SMSPlan.plan(String(repeating: "a", count: 200), .asWritten)
    #expect(try plan.cost(at: Money(francs: 12)) == Money(francs: 24))
    #expect(throws: MoneyError.tooLarge) { try plan.cost(at: Money(francs: .max)) }
  }
}
