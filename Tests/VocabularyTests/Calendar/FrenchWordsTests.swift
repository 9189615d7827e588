import Testing
import Vocabulary

@Suite("French words")
struct FrenchWordsTests {
  @Test(
    "numbers follow the traditional spelling",
    arguments: [
      (0, "zéro"), (1, "un"), (10, "dix"), (11, "onze"), (16, "seize"), (17, "dix-sept"), (19, "dix-neuf"),
      (20, "vingt"),
      (21, "vingt et un"), (22, "vingt-deux"), (31, "trente et un"), (60, "soixante"), (61, "soixante et un"),
      (70, "soixante-dix"), (71, "soixante et onze"), (72, "soixante-douze"), (77, "soixante-dix-sept"),
      (79, "soixante-dix-neuf"), (80, "quatre-vingts"), (81, "quatre-vingt-un"), (90, "quatre-vingt-dix"),
      (91, "quatre-vingt-onze"), (99, "quatre-vingt-dix-neuf"), (100, "cent"), (101, "cent un"),
      (180, "cent quatre-vingts"),
      (200, "deux cents"), (201, "deux cent un"), (280, "deux cent quatre-vingts"),
      (999, "neuf cent quatre-vingt-dix-neuf"),
      (1_000, "mille"), (1_001, "mille un"), (1_080, "mille quatre-vingts"), (1_962, "mille neuf cent soixante-deux"),
      (2_000, "deux mille"), (21_000, "vingt et un mille"), (80_000, "quatre-vingt mille"),
      (200_000, "deux cent mille"),
      (280_000, "deux cent quatre-vingt mille"), (300_200, "trois cent mille deux cents"), (1_000_000, "un million"),
      (2_000_001, "deux millions un"), (80_000_000, "quatre-vingts millions"), (200_000_000, "deux cents millions"),
      (1_000_000_000, "un milliard"), (3_000_080_000, "trois milliards quatre-vingt mille"),
      (
        999_999_999_999,
        "neuf cent quatre-vingt-dix-neuf milliards neuf cent quatre-vingt-dix-neuf millions "
          + "neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf"
      ), (1_000_000_000_000, "mille milliards"), (-80, "moins quatre-vingts"),
      (1_000_000_000_000_000, "un million de milliards"),
    ] as [(Int64, String)])
  func numbers(number: Int64, words: String) {
    #expect(FrenchNumber.inWords(number) == words)
  }

  @Test("the ends of the type have words")
  func extremes() {
    #expect(FrenchNumber.inWords(.max).hasPrefix("neuf milliards deux cent vingt-trois millions"))
    #expect(FrenchNumber.inWords(.min).hasPrefix("moins neuf milliards"))
  }

  @Test(
    "dates are those of an act",
    arguments: [
      ("1962-03-05", "cinq mars mil neuf cent soixante-deux", "5 mars 1962"),
      ("1962-03-01", "premier mars mil neuf cent soixante-deux", "1er mars 1962"),
      ("1980-08-31", "trente et un août mil neuf cent quatre-vingts", "31 août 1980"),
      ("2000-01-21", "vingt et un janvier deux mille", "21 janvier 2000"),
      ("2026-11", "novembre deux mille vingt-six", "novembre 2026"), ("1000", "mille", "1000"),
      ("1962~", "vers mil neuf cent soixante-deux", "vers 1962"),
    ])
  func dates(edtf: String, words: String, figures: String) throws {
    let date = try #require(PartialDate(edtf: edtf))
    #expect(FrenchDate.inWords(date) == words)
    #expect(FrenchDate.inFigures(date) == figures)
    #expect(PartialDate(written: figures) == date)
  }

  @Test("months and weekdays outside the calendar have no name")
  func names() {
    #expect(FrenchDate.name(ofMonth: 12) == "décembre")
    #expect(FrenchDate.name(ofMonth: 0).isEmpty && FrenchDate.name(ofMonth: .min + 1).isEmpty)
    #expect(FrenchDate.name(ofWeekday: 7) == "dimanche")
    #expect(FrenchDate.name(ofWeekday: 8).isEmpty)
  }

  @Test("times are feminine")
  func times() {
    #expect(FrenchTime.inWords(hour: 21, minute: 1) == "vingt et une heures une minute")
    #expect(FrenchTime.inWords(hour: 0, minute: 0) == "zéro heure")
    #expect(FrenchTime.inWords(hour: 10, minute: 30) == "dix heures trente minutes")
    #expect(FrenchTime.inFigures(hour: 8, minute: 5) == "8\u{A0}h\u{A0}05")
    #expect(FrenchTime.inWords(hour: 24, minute: 0) == nil)
  }
}
