import Testing

@testable import Vocabulary

@Suite("A dossier number")
struct DossierNumberTests {
  @Test("reads back, in its canonical form and as people type it")
  func roundTrip() throws {
    var generator = SystemRandomNumberGenerator()
    for state in StateCode.allCases {
      for _ in 0..<200 {
        let number = DossierNumber(state: state, random: &generator)
        #expect(number.state == state)
        #expect(DossierNumber(rawValue: number.rawValue) == number)
        let typed = number.rawValue.lowercased().replacing("-", with: " ").replacing("0", with: "o").replacing(
          "1", with: "l")
        #expect(try DossierNumber(parsing: typed) == number)
        #expect(try DossierNumber(parsing: String(number.rawValue.dropFirst(3)), assuming: state) == number)
      }
    }
  }

  /// The check is linear: an error is caught or not whatever the number is, so that one number stands for all.
  @Test("every wrong symbol and every wrong State is caught")
  func substitutions() throws {
    var generator = SystemRandomNumberGenerator()
    for state in StateCode.allCases {
      let number = Array(DossierNumber(state: state, random: &generator).rawValue.utf8)
      for index in number.indices.dropFirst(3) where number[index] != UInt8(ascii: "-") {
        for value in 0..<32 where Crockford32.symbol(value) != number[index] {
          var wrong = number
          wrong[index] = Crockford32.symbol(value)
          #expect(throws: DossierNumberError.badCheck) {
            try DossierNumber(parsing: String(decoding: wrong, as: UTF8.self))
          }
        }
      }
      for other in StateCode.allCases where other != state {
        let wrong = other.rawValue + String(decoding: number.dropFirst(2), as: UTF8.self)
        #expect(throws: DossierNumberError.badCheck) { try DossierNumber(parsing: wrong) }
      }
    }
  }

  @Test("every exchange of two symbols and every twin error is caught, for all pairs of symbols and places")
  func transpositions() {
    let powers = GaloisField32.powers.prefix(DossierNumber.symbolCount)
    for (first, second) in powers.indices.flatMap({ first in powers.indices.map { (first, $0) } }) where first < second
    {
      for left in 0..<32 {
        for right in 0..<32 where left != right {
          // What the exchange of `left` and `right`, or `left left` for `right right`, adds to the check.
          let difference = left ^ right
          let change =
            GaloisField32.times(powers[first], difference) ^ GaloisField32.times(powers[second], difference)
          guard change != 0 else {
            Issue.record("places \(first) and \(second), symbols \(left) and \(right)")
            return
          }
        }
      }
    }
  }

  @Test("exchanged neighbours are caught in numbers as they are typed")
  func exchangedNeighbours() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<100 {
      let symbols = Array(DossierNumber(state: .ml, random: &generator).rawValue.filter { $0 != "-" })
      for index in 2..<(symbols.count - 1) where symbols[index] != symbols[index + 1] {
        var wrong = symbols
        wrong.swapAt(index, index + 1)
        #expect(throws: DossierNumberError.badCheck) { try DossierNumber(parsing: String(wrong)) }
      }
    }
  }

  @Test("the field's powers are all its non-zero elements")
  func field() {
    #expect(Set(GaloisField32.powers) == Set(1..<32))
  }

  @Test(
    "says what is wrong",
    arguments: [
      ("", .wrongLength(found: 0)), ("ML-7K3QM", .wrongLength(found: 5)), ("ML-7K3QM-9XWVT-9", .wrongLength(found: 11)),
      ("ML-7K3UM-9XWVT", .badCharacter(position: 7)), ("ML-7K3éM-9XWVT", .badCharacter(position: 7)),
      ("FR-7K3QM-9XWVT", .unknownState), ("7K3QM9XWVT", .wrongLength(found: 10)),
      ("ML-7K3QM-9X*VT", .badCharacter(position: 12)),
      (String(repeating: "A", count: 500), .wrongLength(found: 64)),
    ] as [(String, DossierNumberError)])
  func refused(text: String, error: DossierNumberError) {
    #expect(throws: error) { try DossierNumber(parsing: text) }
  }
}
