import Foundation
import Identity
import Vocabulary

let noon = Date(timeIntervalSince1970: 1_795_262_400)
let place = [UInt8]("test/place".utf8)

func phone(_ text: String = "70 12 34 56") throws -> PhoneNumber {
  try PhoneNumber(parsing: text, defaultState: .ml)
}
