import Testing

@testable import Vocabulary

@Suite("The number of a mobile phone")
struct PhoneNumberTests {
  @Test(
    "is read as people write it",
    arguments: [
      "70123456", "70 12 34 56", "70.12.34.56", "70-12-34-56", "+223 70 12 34 56", "0022370123456", "223 70123456",
      "(+223) 70 12 34 56", "+223\u{202F}70\u{A0}12\u{A0}34\u{A0}56", "\u{202A}+223 70 12 34 56\u{202C}", "٧٠١٢٣٤٥٦",
    ])
  func forms(text: String) throws {
    let number = try PhoneNumber(parsing: text, defaultState: .ml)
    #expect(number.e164 == "+22370123456")
    #expect(number.display == "70 12 34 56")
    #expect(number.masked == "•• •• •• 56")
    #expect(PhoneNumber(e164: number.e164) == number)
  }

  @Test("a number that names its State needs no default")
  func otherState() throws {
    let number = try PhoneNumber(parsing: "+226 01 23 45 67", defaultState: .ml)
    #expect(number.state == .bf)
    #expect(number.e164 == "+22601234567")
    #expect(number.display == "01 23 45 67")
  }

  @Test(
    "says what is wrong",
    arguments: [
      ("", .empty), ("  ", .empty), ("+", .empty), ("7012345", .tooShort(digits: 7, expected: 8)),
      ("701234567", .tooLong(digits: 9, expected: 8)), ("+2237012345", .tooShort(digits: 7, expected: 8)),
      ("+223701234567", .tooLong(digits: 9, expected: 8)), ("70 12 34 5o", .notANumber(position: 11)),
      ("70+123456", .notANumber(position: 3)), ("++22370123456", .notANumber(position: 2)), ("+33612345678", .foreign),
      ("0033612345678", .foreign), ("+22", .tooShort(digits: 0, expected: 8)), ("20 22 12 34", .notMobile(.ml)),
      ("10 12 34 56", .unassigned(.ml)), ("🙂", .notANumber(position: 1)),
      (String(repeating: "7", count: 1_000), .notANumber(position: 65)),
    ] as [(String, PhoneNumberError)])
  func refused(text: String, error: PhoneNumberError) {
    #expect(throws: error) { try PhoneNumber(parsing: text, defaultState: .ml) }
  }

  @Test("the plans hold what the metadata's regular expressions hold, for every first four digits")
  func plans() throws {
    let patterns: [(StateCode, mobile: String, fixed: String)] = [
      (
        .ml, #"2(?:0(?:01|79)|17\d)\d{4}|(?:5[0-3]|[679]\d|8[2-59])\d{6}"#,
        #"2(?:07[0-8]|12[67])\d{4}|(?:2(?:02|1[4-689])|4(?:0[0-4]|4[1-69]))\d{5}"#
      ),
      (
        .bf, #"(?:0[1-7]|4[4-6]|5[0-8]|[67]\d)\d{6}"#,
        #"2(?:0(?:49|5[23]|6[5-7]|9[016-9])|4(?:4[569]|5[4-6]|6[5-7]|7[0179])|5(?:[34]\d|50|6[5-8]))\d{4}"#
      ),
      (
        .ne, #"(?:23|7[0467]|[89]\d)\d{6}"#,
        #"2(?:0(?:20|3[1-8]|4[13-5]|5[14]|6[14578]|7[1-578])|1(?:4[145]|5[14]|6[14-68]|7[169]|88))\d{4}"#
      ),
    ]
    for (state, mobile, fixed) in patterns {
      let plan = NumberingPlan.of(state)
      let (mobile, fixed) = (try Regex(mobile), try Regex(fixed))
      for prefix in 0..<10_000 {
        let text = String(repeating: "0", count: 4 - String(prefix).count) + String(prefix) + "1234"
        let national = prefix * 10_000 + 1_234
        guard plan.isMobile(national) == (try mobile.wholeMatch(in: text) != nil),
          plan.isFixed(national) == (try fixed.wholeMatch(in: text) != nil)
        else {
          Issue.record("\(state) \(text)")
          return
        }
      }
    }
  }
}
