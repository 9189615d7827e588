import Vocabulary

/// The spellings of all places, folded, for search.
struct PlaceIndex: Sendable {
  /// One spelling of one version of a place.
  struct Spelling: Sendable {
    /// The place's position in the gazetteer.
    let place: Int
    let key: String
    let tokens: [String]
    let sounds: String
  }

  struct Entry: Sendable {
    let token: String
    let spelling: Int
  }

  let spellings: [Spelling]
  /// Every word of every spelling, sorted, so that all words with one beginning lie together.
  private let entries: [Entry]
  private let bySound: [String: [Int]]

  init(_ places: [Place]) {
    var spellings: [Spelling] = []
    for (position, place) in places.enumerated() {
      for name in [place.name] + place.otherNames {
        let tokens = Folding.tokens(name)
        spellings.append(
          Spelling(
            place: position, key: tokens.joined(separator: " "), tokens: tokens,
            sounds: Folding.sounds(name)))
      }
    }
    self.spellings = spellings
    entries = spellings.enumerated()
      .flatMap { number, spelling in spelling.tokens.map { Entry(token: $0, spelling: number) } }
      .sorted { ($0.token, $0.spelling) < ($1.token, $1.spelling) }
    bySound = Dictionary(grouping: spellings.indices) { spellings[$0].sounds }
  }

  /// The spellings with a word that begins so.
  func spellings(withWord beginning: String) -> Set<Int> {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].token < beginning { low = middle + 1 } else { high = middle }
    }
    var found: Set<Int> = []
    for entry in entries[low...] {
      guard entry.token.hasPrefix(beginning) else { break }
      found.insert(entry.spelling)
    }
    return found
  }

  /// The spellings that sound so.
  func spellings(sounding sounds: String) -> [Int] {
    bySound[sounds] ?? []
  }
}
