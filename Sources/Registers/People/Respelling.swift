import Vocabulary

/// Writes names as another clerk would: by the variants of the lists, without accents, in capitals.
struct Respelling: Sendable {
  private let variants: [String: [String]]

  init(_ lists: PeopleLists) {
    let names = lists.women + lists.men + lists.peoples.flatMap { $0.women + $0.men + $0.surnames }
    variants = Dictionary(names.filter { !$0.variants.isEmpty }.map { ($0.name, $0.variants) }) { first, _ in first }
  }

  /// A name of one or more words, each perhaps in another spelling; sometimes all in capitals.
  func respelled(_ name: String, using random: inout some RandomNumberGenerator) -> String {
    let words = name.split(separator: " ").map { word in
      random.happens(0.6) ? misspelled(String(word), using: &random) : String(word)
    }
    let text = words.joined(separator: " ")
    return random.happens(0.15) ? text.uppercased() : text
  }

  /// A surname or given name in another spelling, or without its accents.
  func misspelled(_ word: String, using random: inout some RandomNumberGenerator) -> String {
    guard let others = variants[word], random.happens(0.7) else { return Self.withoutAccents(word) }
    return others.randomElement(using: &random) ?? word
  }

  /// Typewriters and forms of old have no accents.
  private static func withoutAccents(_ word: String) -> String {
    let folded = Folding.key(word)
    guard folded.count == word.count else { return word }
    return String(zip(word, folded).map { $0.isUppercase ? Character($1.uppercased()) : $1 })
  }
}
