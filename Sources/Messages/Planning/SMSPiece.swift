/// The least run of a text that stays in one part.
struct SMSPiece: Sendable {
  let text: String
  let units: Int

  /// A character with its marks; its scalars one by one when it is longer than a part.
  static func ucs2(of character: Character) -> [SMSPiece] {
    let units = character.utf16.count
    if units <= SMSCoding.ucs2.roomInPart { return [SMSPiece(text: String(character), units: units)] }
    return character.unicodeScalars.map { SMSPiece(text: String($0), units: UTF16.width($0)) }
  }
}
