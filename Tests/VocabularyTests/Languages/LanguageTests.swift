import Testing
import Vocabulary

@Suite("Languages")
struct LanguageTests {
  @Test(
    "a tag is kept in its canonical case",
    arguments: [
      ("fr", "fr"), ("FR", "fr"), ("bam", "bm"), ("ff-adlm", "ff-Adlm"), ("FF-ADLM-ml", "ff-Adlm-ML"), ("mos", "mos"),
      ("fr-011", "fr-011"), ("taq-tfng", "taq-Tfng"), ("ca-valencia", "ca-valencia"),
    ])
  func canonical(text: String, tag: String) {
    #expect(LanguageTag(rawValue: text)?.rawValue == tag)
  }

  @Test(
    "what is no tag is refused", arguments: ["", "f", "français", "fr_ML", "fr-", "-fr", "fr--ML", "12", "x-toguna"])
  func refused(text: String) {
    #expect(LanguageTag(rawValue: text) == nil)
  }

  @Test("a tag knows its script")
  func script() {
    #expect(LanguageTag(rawValue: "ff-Adlm-ML")?.script == "Adlm")
    #expect(LanguageTag(rawValue: "fr-ML")?.script == nil)
    #expect(LanguageTag(rawValue: "ff-Adlm")?.language == "ff")
  }

  @Test("a text that a language lacks is French, never English")
  func fallback() throws {
    let bambara = try #require(LanguageTag(rawValue: "bm"))
    let english = try #require(LanguageTag(rawValue: "en"))
    let text = try #require(LocalizedText([.french: "Bonjour", bambara: "I ni ce", english: "Hello"]))
    #expect(text[bambara] == "I ni ce")
    #expect(text[try #require(LanguageTag(rawValue: "ha"))] == "Bonjour")
    #expect(text.languages == [.french, bambara, english])
    #expect(LocalizedText([english: "Hello"]) == nil)
  }
}
