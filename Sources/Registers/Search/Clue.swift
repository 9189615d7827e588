/// Something by which a record is found, before it is hashed into a token.
enum Clue: Sendable, Hashable {
  /// Two words of the name, in alphabetical order of their sounds.
  case pair(String, String, YearMark)
  /// One word of the name.
  case word(String, YearMark)
  /// The first and the last word of a parent's name, in alphabetical order.
  case parent(String, String, YearMark)
  /// The values of one of the definition's lists of keys.
  case key(Int, [String])

  static func pair(_ one: NameWord, _ other: NameWord, _ year: YearMark) -> Clue {
    .pair(min(one.sound, other.sound), max(one.sound, other.sound), year)
  }

  /// Nil for a parent with one name, which would lead to too many.
  static func parent(_ name: String, _ year: YearMark) -> Clue? {
    let words = NameWord.words(of: name)
    guard words.count > 1, let first = words.first?.sound, let last = words.last?.sound else { return nil }
    return .parent(min(first, last), max(first, last), year)
  }

  /// What is hashed: the register, a letter for the case and the parts, with a separator that no part holds.
  func bytes(in register: String) -> [UInt8] {
    let parts: [String] =
      switch self {
      case .pair(let one, let other, let year): ["p", one, other, year.text]
      case .word(let word, let year): ["w", word, year.text]
      case .parent(let one, let other, let year): ["r", one, other, year.text]
      case .key(let number, let values): ["k", String(number)] + values
      }
    return Self.joined([register] + parts)
  }

  static func joined(_ parts: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(96)
    for part in parts {
      bytes.append(contentsOf: part.utf8)
      bytes.append(0x1F)
    }
    return bytes
  }
}
