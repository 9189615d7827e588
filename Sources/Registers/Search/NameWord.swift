import Vocabulary

/// One word of a name as search compares it: what was written, without case and marks, and how it sounds.
struct NameWord: Sendable, Hashable {
  let key: String
  let sound: String

  /// The words that are indexed of one name; nobody is told apart by the ninth.
  private static let most = 8

  /// The words of a name without particles and titles; with them, when it has nothing else.
  static func words(of text: String) -> [NameWord] {
    let keys = Folding.tokens(text)
    var sounds = Folding.sounds(text).split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    // A word of mute letters alone has no sound, and the words no longer stand side by side.
    if sounds.count != keys.count { sounds = keys.map { Folding.sounds($0) } }
    let words = zip(keys, sounds).compactMap { key, sound in
      sound.isEmpty ? nil : NameWord(key: key, sound: sound)
    }
    let telling = words.filter { !particles.contains($0.key) }
    return Array((telling.isEmpty ? words : telling).prefix(most))
  }

  /// Words that many names share and that registers write or leave out: descent, alliance, titles.
  private static let particles: Set<String> = [
    "ag", "walet", "oualet", "ould", "mint", "ben", "bin", "bint", "ibn", "el", "al", "hadj", "hadja", "elhadj", "dit",
    "dite", "alias", "epouse", "epse", "veuve", "vve", "feu", "feue",
  ]
}
