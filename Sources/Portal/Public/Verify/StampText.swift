import Signatures
import Vocabulary

/// The labels of a stamp's facts: `stamp.<key>` in the texts of the pack, which its check asks for.
enum StampText: String, AreaText {
  /// No conviction.
  case none = "stamp.none"

  /// How a stamp writes that there is no conviction.
  private static let noConviction = "NEANT"

  /// A fact with its label and its value in words.
  static func claim(_ fact: ActFacts.Fact) -> VerdictPage.Claims.Fact {
    VerdictPage.Claims.Fact(label: Words(Phrase("stamp.\(fact.key)")), value: value(fact.value))
  }

  private static func value(_ text: String) -> Words {
    if text == noConviction { return Words(StampText.none) }
    return .text(PartialDate(edtf: text).map(FrenchDate.inFigures) ?? text)
  }
}
