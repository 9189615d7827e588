/// Makes spellings comparable, for search and matching only: what is stored stays as it was written.
///
/// The official alphabets of the Sahel are folded by tables of our own, since the usual means (ICU's Latin-ASCII, PostgreSQL's
/// unaccent, FTS5's remove_diacritics) leave several of their letters alone. Composed and decomposed texts fold alike
/// in Latin, Arabic, N'Ko, Adlam and Tifinagh letters.
public enum Folding {
  /// Small letters without marks: `Ɲɛ́nɛkɔrɔ` → `nyenekoro`, `Ƙasa` → `kasa`, `N’Diaye` → `n'diaye`.
  ///
  /// Apostrophes become `'`, hyphens `-`, white space one space, none at the ends. Letters of other scripts stay.
  public static func key(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    var spacePending = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        spacePending = !output.isEmpty
        continue
      }
      if spacePending, !isMark(scalar) {
        output.append(0x20)
        spacePending = false
      }
      fold(scalar, into: &output)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The words of a folded text: runs of letters and digits, apostrophes left out. `Kayes N'Di` → `["kayes", "ndi"]`.
  public static func tokens(_ text: String) -> [String] {
    words(text).map { String(decoding: $0.folded, as: UTF8.self) }
  }

  /// A word folded, and whether it was written in an official African alphabet.
  struct Word {
    var folded: [UInt8] = []
    var isAfrican = false
  }

  static func words(_ text: String) -> [Word] {
    var words: [Word] = []
    var word = Word()
    for scalar in text.unicodeScalars {
      if isSpace(scalar) || isSeparator(scalar) {
        if !word.folded.isEmpty { words.append(word) }
        word = Word()
        continue
      }
      let start = word.folded.count
      fold(scalar, into: &word.folded)
      if word.folded.count == start + 1, word.folded[start] == UInt8(ascii: "'") { word.folded.removeLast() }
      if scalar.value >= 0x80, africanLetters.contains(scalar) { word.isAfrican = true }
    }
    if !word.folded.isEmpty { words.append(word) }
    return words
  }
}
