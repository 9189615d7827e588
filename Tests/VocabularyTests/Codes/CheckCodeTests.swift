import Testing

@testable import Vocabulary

@Suite("A check code for keypads")
struct CheckCodeTests {
  @Test("reads back, as it is shown and as it is typed")
  func roundTrip() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let code = CheckCode(random: &generator)
      #expect(code.rawValue.utf8.count == 15)
      #expect(code.display.split(separator: " ").map(\.count) == [3, 3, 3, 3, 3])
      #expect(try CheckCode(parsing: code.display) == code)
      #expect(CheckCode(rawValue: code.rawValue) == code)
    }
  }

  /// Rows and columns of the quasigroup are permutations, so that once two walks differ they stay apart until the end: it is
  /// enough that every error makes them differ where it happens.
  @Test("every wrong digit and every exchange of neighbours is caught, in any code at any place")
  func proof() {
    let table = Damm.quasigroup
    for row in 0..<10 {
      #expect(Set(table[row]) == Set(0..<10))
      #expect(Set(table.map { $0[row] }) == Set(0..<10))
      #expect(table[row][row] == 0)
      for left in 0..<10 {
        for right in 0..<10 where left != right {
          #expect(table[Int(table[row][left])][right] != table[Int(table[row][right])][left])
        }
      }
    }
  }

  @Test(
    "says what is wrong",
    arguments: [
      ("", .wrongLength(found: 0)), ("123 456", .wrongLength(found: 6)),
      ("123 456 789 O12 345", .badCharacter(position: 13)),
      ("123 456 789 012 345 6", .wrongLength(found: 16)), (String(repeating: "1", count: 500), .wrongLength(found: 64)),
    ] as [(String, CheckCodeError)])
  func refused(text: String, error: CheckCodeError) {
    #expect(throws: error) { try CheckCode(parsing: text) }
  }

  @Test("a mistyped digit is refused")
  func mistyped() {
    var generator = SystemRandomNumberGenerator()
    var digits = Array(CheckCode(random: &generator).rawValue.utf8)
    digits[7] = digits[7] == 0x39 ? 0x30 : digits[7] + 1
    #expect(throws: CheckCodeError.badCheck) { try CheckCode(parsing: String(decoding: digits, as: UTF8.self)) }
  }
}
