import Foundation
import Identity
import Vocabulary

let noon = Date(timeIntervalSince1970: 1_795_262_400)
let place = [UInt8]("test/place".utf8)

func phone(_ text: String = "70 12 34 56") throws -> PhoneNumber {
  try PhoneNumber(parsing: text, defaultState: .ml)
}

/// The same numbers at each run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
