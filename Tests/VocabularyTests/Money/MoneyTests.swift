import Testing
import Vocabulary

@Suite("An amount of money")
struct MoneyTests {
  @Test(
    "is written with narrow no-break spaces",
    arguments: [
      (0, "0 F CFA"), (750, "750 F CFA"), (1_000, "1 000 F CFA"), (1_500_000, "1 500 000 F CFA"),
      (-12_345, "-12 345 F CFA"),
      (Int64.min, "-9 223 372 036 854 775 808 F CFA"),
    ] as [(Int64, String)])
  func figures(francs: Int64, text: String) {
    #expect(Money(francs: francs).formatted == text.split(separator: " ").joined(separator: "\u{202F}"))
  }

  @Test(
    "has words for a receipt",
    arguments: [
      (0, "zéro franc CFA"), (1, "un franc CFA"), (100, "cent francs CFA"), (750, "sept cent cinquante francs CFA"),
      (1_000_000, "un million de francs CFA"), (1_000_100, "un million cent francs CFA"),
      (2_000_000_000, "deux milliards de francs CFA"), (1_000_001_000, "un milliard mille francs CFA"),
    ] as [(Int64, String)])
  func words(francs: Int64, text: String) {
    #expect(Money(francs: francs).inWords == text)
  }

  @Test("does not wrap around")
  func overflow() throws {
    #expect(throws: MoneyError.tooLarge) { try Money(francs: .max).adding(Money(francs: 1)) }
    #expect(throws: MoneyError.tooLarge) { try Money(francs: .min).subtracting(Money(francs: 1)) }
    #expect(throws: MoneyError.tooLarge) { try Money(francs: .max).multiplied(by: 2) }
    #expect(try Money(francs: 100).adding(Money(francs: 750)).multiplied(by: 2) == Money(francs: 1_700))
  }
}
