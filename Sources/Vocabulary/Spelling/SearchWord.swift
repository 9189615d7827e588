/// A word as a search compares it.
public struct SearchWord: Hashable, Sendable {
  /// Beginnings and sounds shorter than this say too little.
  private static let leastLetters = 3
  private static let leastSounds = 4

  /// Folded, without the mark of a plural.
  public let key: String
  let sound: String

  /// The words of a text; an apostrophe parts them, so that « d’acte » is found by « acte ».
  public static func words(in text: String) -> [SearchWord] {
    text.split { !$0.isLetter && !$0.isNumber }.map { SearchWord(String($0)) }
  }

  private init(_ word: String) {
    let folded = Folding.key(word)
    let isPlural = folded.utf8.count > 3 && (folded.hasSuffix("s") || folded.hasSuffix("x"))
    key = isPlural ? String(folded.dropLast()) : folded
    sound = Folding.sounds(word)
  }

  public var isShort: Bool { key.utf8.count < Self.leastLetters }

  /// Whether somebody who typed this word means the other.
  public func finds(_ other: SearchWord) -> Bool {
    if key == other.key { return true }
    if !isShort, other.key.hasPrefix(key) { return true }
    return sound.utf8.count >= Self.leastSounds && other.sound.hasPrefix(sound)
  }
}
