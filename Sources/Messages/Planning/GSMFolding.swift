import Foundation

/// The nearest GSM-7 spelling of a text.
///
/// Letters lose the marks that GSM-7 lacks (ê becomes e, while é, è, à, ù and ñ stay); letters, quotes and signs of
/// ``nearest`` become what stands there; French spaces inside guillemets go with them.
enum GSMFolding {
  /// The folded text and what changed; nil when a character has no near form, such as one of N'Ko or an emoji.
  static func fold(_ text: String) -> (text: String, replacements: [SMSReplacement])? {
    let characters = Array(text)
    var folded = ""
    var replacements: [SMSReplacement] = []
    for (index, character) in characters.enumerated() {
      if let symbol = GSMAlphabet.symbol(for: character) {
        folded.append(symbol.character)
        continue
      }
      guard var near = near(character) else { return nil }
      if isSpace(character) {
        let opened = index > 0 && characters[index - 1] == "«"
        let closing = index + 1 < characters.count && characters[index + 1] == "»"
        if opened || closing { near = "" }
      } else if near.utf8.count > 1, character.isUppercase, hasCapitalBeside(index, in: characters) {
        near = near.uppercased()
      }
      folded += near
      let written = String(character)
      if let place = replacements.firstIndex(where: { $0.written == written && $0.sent == near }) {
        replacements[place].count += 1
      } else {
        replacements.append(SMSReplacement(written: written, sent: near, count: 1))
      }
    }
    return (folded, replacements)
  }

  private static func near(_ character: Character) -> String? {
    if let near = nearest[character] { return near }
    var letters = ""
    for scalar in String(character).decomposedStringWithCanonicalMapping.unicodeScalars {
      guard let near = near(scalar) else { return nil }
      letters += near
    }
    return letters
  }

  private static func near(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .format: return scalar == emojiVariation ? nil : ""
    case .control: return scalar == "\t" ? " " : ""
    case .spaceSeparator: return " "
    case .lineSeparator, .paragraphSeparator: return "\n"
    default: break
    }
    let character = Character(scalar)
    return GSMAlphabet.symbol(for: character).map { String($0.character) } ?? nearest[character]
  }

  private static let emojiVariation: Unicode.Scalar = "\u{FE0F}"

  private static func isSpace(_ character: Character) -> Bool {
    character.unicodeScalars.first?.properties.generalCategory == .spaceSeparator
  }

  /// In a word of capitals "Ŋ" is "NG", at the head of a name "Ng".
  private static func hasCapitalBeside(_ index: Int, in characters: [Character]) -> Bool {
    if index + 1 < characters.count, characters[index + 1].isLetter { return characters[index + 1].isUppercase }
    return index > 0 && characters[index - 1].isUppercase
  }
}
