import Testing
import Vocabulary

@Suite("A date as precise as it is known")
struct PartialDateTests {
  @Test(
    "is read as people write it",
    arguments: [
      ("5/3/1962", "1962-03-05"), ("05-03-1962", "1962-03-05"), ("05.03.1962", "1962-03-05"),
      ("5 mars 1962", "1962-03-05"),
      ("1er août 1990", "1990-08-01"), ("le 1er Août 1990", "1990-08-01"), ("née le 12 févr. 2001", "2001-02-12"),
      ("1962-03-05", "1962-03-05"), ("1962/03/05", "1962-03-05"), ("03/1962", "1962-03"), ("mars 1962", "1962-03"),
      ("1962-03", "1962-03"), ("1962", "1962"), (" en 1962 ", "1962"), ("vers 1962", "1962~"),
      ("Né vers 1962", "1962~"),
      ("née vers 1962", "1962~"), ("né(e) vers 1962", "1962~"), ("NÉ VERS L'AN 1962", "1962~"), ("v. 1962", "1962~"),
      ("environ 1962", "1962~"), ("1962~", "1962~"), ("vers mars 1962", "1962~"), ("ne\u{301} vers 1962", "1962~"),
    ])
  func written(text: String, edtf: String) {
    #expect(PartialDate(written: text)?.edtf == edtf)
  }

  @Test(
    "is not guessed",
    arguments: [
      "", "5/3/62", "62", "vers", "31/4/1962", "29/2/1900", "13/1962", "3/25/1962", "hier", "1962 1963", "0000",
      "5 mars",
      "1/2/3/1962", "vers 45/1962", "1962-13", "5 mars avril 1962", "19622", "mars mars 1962", "12345/1/1962",
      String(repeating: "1", count: 100),
    ])
  func refused(text: String) {
    #expect(PartialDate(written: text) == nil)
  }

  @Test("keeps its text in EDTF", arguments: ["1962-03-05", "1962-03", "1962", "1962~", "0962"])
  func edtf(text: String) {
    #expect(PartialDate(edtf: text)?.edtf == text)
  }

  @Test(
    "refuses what EDTF writes otherwise",
    arguments: ["", "1962-3", "1962?", "62", "1962-00", "1962-02-30", "0000", "196é", "19é2", "1962-0é", "1962-03-05~"])
  func badEDTF(text: String) {
    #expect(PartialDate(edtf: text) == nil)
  }

  @Test(
    "may be another date within the precision of both",
    arguments: [
      ("1962-03-05", "1962-03-05", true), ("1962-03-05", "1962-03-06", false), ("1962-03-05", "1962-03", true),
      ("1962-03-05", "1962", true), ("1962-04", "1962-03", false), ("1962", "1963", false),
      ("1962~", "1967-12-31", true),
      ("1962~", "1968", false), ("1962~", "1957", true), ("1962~", "1967~", true), ("1962~", "1968~", false),
    ])
  func compatible(left: String, right: String, expected: Bool) throws {
    let (left, right) = (try #require(PartialDate(edtf: left)), try #require(PartialDate(edtf: right)))
    #expect(left.mayEqual(right) == expected)
    #expect(right.mayEqual(left) == expected)
  }

  @Test("bounds an age as it knows the birth")
  func ages() throws {
    let today = try #require(Day(iso: "2026-11-21"))
    #expect(try #require(PartialDate(edtf: "2008-11-21")).age(on: today) == 18...18)
    #expect(try #require(PartialDate(edtf: "2008-11-22")).age(on: today) == 17...17)
    #expect(try #require(PartialDate(edtf: "2008")).age(on: today) == 17...18)
    #expect(try #require(PartialDate(edtf: "1962~")).age(on: today) == 58...69)
    #expect(try #require(PartialDate(edtf: "2028")).age(on: today) == nil)
    #expect(try #require(PartialDate(edtf: "2026")).age(on: today) == 0...0)
  }

  @Test("does not trap on numbers that no calendar has")
  func absurd() {
    for date in [PartialDate.about(.max), .about(.min), .year(.min), .month(year: .max, month: .min)] {
      #expect(date.earliest <= date.latest)
      _ = (date.edtf, FrenchDate.inWords(date), FrenchDate.inFigures(date), date.mayEqual(.about(.min)))
    }
  }
}
