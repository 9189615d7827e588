/// How far the words of a name that was asked for are those of a record.
struct NameComparison: Sendable {
  /// 0 to 1.
  let score: Double
  /// Whether every matched word is written alike.
  let isExact: Bool
  /// Words that only one side has, none that contradicts.
  let isPartial: Bool
  /// Words on both sides that match none of the other.
  let differs: Bool

  init(asked: [NameWord], found: [NameWord]) {
    var links: [(closeness: Double, asked: Int, found: Int)] = []
    for (a, word) in asked.enumerated() {
      for (f, other) in found.enumerated() {
        let closeness = Self.closeness(word, other)
        if closeness > 0 { links.append((closeness, a, f)) }
      }
    }
    links.sort { ($1.closeness, $0.asked, $0.found) < ($0.closeness, $1.asked, $1.found) }
    var takenAsked: Set<Int> = []
    var takenFound: Set<Int> = []
    var sum = 0.0
    var isExact = true
    for link in links where !takenAsked.contains(link.asked) && !takenFound.contains(link.found) {
      takenAsked.insert(link.asked)
      takenFound.insert(link.found)
      sum += link.closeness
      isExact = isExact && link.closeness == 1
    }
    self.isExact = isExact
    let missing = (asked: asked.count - takenAsked.count, found: found.count - takenFound.count)
    differs = missing.asked > 0 && missing.found > 0
    isPartial = !differs && (missing.asked > 0 || missing.found > 0)
    // What was asked weighs more than what was left out: people ask by one given name of three.
    score = asked.isEmpty || found.isEmpty ? 0 : 0.75 * sum / Double(asked.count) + 0.25 * sum / Double(found.count)
  }

  /// 1 for the same letters, a little less for the same sound, less for one letter of difference, 0 for another word.
  private static func closeness(_ one: NameWord, _ other: NameWord) -> Double {
    if one.key == other.key { return 1 }
    if one.sound == other.sound { return 0.96 }
    return isOneLetterApart(Array(one.sound.utf8), Array(other.sound.utf8)) ? 0.8 : 0
  }

  /// One letter more, less, other, or two neighbours exchanged, in words of five letters or more: Awa is not Hawa.
  private static func isOneLetterApart(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard min(one.count, other.count) >= 4, max(one.count, other.count) >= 5, abs(one.count - other.count) <= 1 else {
      return false
    }
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    guard let first = zip(short, long).enumerated().first(where: { $1.0 != $1.1 })?.offset else { return true }
    let restOfShort = short[first...]
    let restOfLong = long[first...]
    if short.count < long.count { return restOfShort.elementsEqual(restOfLong.dropFirst()) }
    if restOfShort.dropFirst().elementsEqual(restOfLong.dropFirst()) { return true }
    return restOfShort.count > 1 && short[first] == long[first + 1] && short[first + 1] == long[first]
      && restOfShort.dropFirst(2).elementsEqual(restOfLong.dropFirst(2))
  }
}
