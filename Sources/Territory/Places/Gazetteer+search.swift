public import Vocabulary

extension Gazetteer {
  private static let longestQuery = 128
  private static let linkingWords: Set<String> = ["de", "du", "des", "d", "l", "la", "le", "les"]

  /// Places by the beginnings of the words of their names or other names, or by sound; words of the places that hold them
  /// narrow the search: `segu`, `commune 3 bamako`, `niorro`.
  ///
  /// - Parameters:
  ///   - date: a day or year in which the place must have existed, such as a birth's; nil for any time.
  ///   - kinds: what the place may be; nil for anything.
  ///   - limit: the most places to return, one version of each, the latest that fits.
  /// - Returns: the best first; among equals the wider place, then by name.
  public func search(
    _ text: String, during date: PartialDate? = nil, kinds: Set<PlaceKind>? = nil, limit: Int = 20
  ) -> [PlaceMatch] {
    guard text.utf8.count <= Self.longestQuery else { return [] }
    let words = Folding.tokens(text)
    let meaningful = words.filter { !Self.linkingWords.contains($0) }
    let query = meaningful.isEmpty ? words : meaningful
    guard !query.isEmpty else { return [] }
    var best: [PlaceCode: (position: Int, closeness: PlaceMatch.Closeness)] = [:]
    for (number, closeness) in candidates(query, sounds: Folding.sounds(text)) {
      let position = index.spellings[number].place
      let place = places[position]
      guard kinds?.contains(place.kind) ?? true, date.map(place.period.mayContain) ?? true else { continue }
      if let known = best[place.code], (known.closeness, -known.position) <= (closeness, -position) { continue }
      best[place.code] = (position, closeness)
    }
    let ranked = best.values.map { found in
      let match = PlaceMatch(place: places[found.position], closeness: found.closeness)
      return (order: Self.order(match), match: match)
    }
    return ranked.sorted { $0.order < $1.order }.prefix(max(0, limit)).map(\.match)
  }

  private static func order(_ match: PlaceMatch) -> (Int, Int, String, PlaceCode) {
    let width = PlaceKind.allCases.firstIndex(of: match.place.kind) ?? 0
    return (match.closeness.rawValue, width, Folding.key(match.place.name), match.place.code)
  }

  /// The spellings that may be meant, each with its closeness.
  private func candidates(_ query: [String], sounds: String) -> [(Int, PlaceMatch.Closeness)] {
    let whole = query.joined(separator: " ")
    let found = query.reduce(into: Set<Int>()) { $0.formUnion(index.spellings(withWord: $1)) }
    var candidates: [(Int, PlaceMatch.Closeness)] = []
    for number in found {
      let key = index.spellings[number].key
      if key == whole {
        candidates.append((number, .name))
      } else if key.hasPrefix(whole) {
        candidates.append((number, .beginning))
      } else if holds(query, spelling: number) {
        candidates.append((number, .words))
      }
    }
    return candidates + index.spellings(sounding: sounds).map { ($0, .sound) }
  }

  /// Whether each word begins a word of the spelling or of a place that holds the place.
  private func holds(_ query: [String], spelling number: Int) -> Bool {
    let spelling = index.spellings[number]
    let missing = query.filter { word in !spelling.tokens.contains { $0.hasPrefix(word) } }
    guard !missing.isEmpty else { return true }
    let place = places[spelling.place]
    let day = place.period.last ?? .latest
    let around = chain(from: place.code, on: day).dropFirst()
      .flatMap { ([$0.name] + $0.otherNames).flatMap(Folding.tokens) }
    return missing.allSatisfy { word in around.contains { $0.hasPrefix(word) } }
  }
}
