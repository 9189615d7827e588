import Crypto
import Keys
import Vocabulary

/// The index over sealed records: keyed hashes of what they may be asked for, which tell nothing without the key.
///
/// Tokens are of *sounds*, so that spellings of one name meet, and nearly all of them are composite. At a million records a surname
/// alone (Traoré) has 80,000 rows, and two frequent words have 2,500; two words *and the year* have some fifty. A record has:
///
/// | clue | rows a record | rows a token at 10⁶ records, worst |
/// |---|---|---|
/// | pair of words \| year | 1 (given name and surname), 2 to 4 for longer names | 150 |
/// | word \| year | 2 to 4 | 4,000 |
/// | first and last word of a parent \| year | 0 to 2 | 100 |
/// | keys, such as number and year of the act | 0 to 2 | one a centre |
///
/// No token is without a year: « any year » is asked for as the list of all marks, 503 lookups that find nothing at a microsecond
/// or two each, and that spares a row a clue in every record.
///
/// What the table still tells a thief without the key is how often each token occurs, and which records share one.
struct BlindIndex: Sendable {
  private static let tokenLength = 12
  private static let identityLength = 16
  /// HMAC-SHA256 that has taken its key: a search asks for a thousand tokens, and the key's set-up costs twice the rest.
  private let keyed: HMAC<SHA256>

  init(sealer: Sealer) {
    keyed = HMAC(key: SymmetricKey(data: sealer.fingerprint([UInt8]("registers: blind index".utf8))))
  }

  func token(_ clue: Clue, in register: String) -> [UInt8] {
    fingerprint(clue.bytes(in: register), length: Self.tokenLength)
  }

  private func fingerprint(_ bytes: [UInt8], length: Int) -> [UInt8] {
    var code = keyed
    code.update(data: bytes)
    return code.finalize().withUnsafeBytes { [UInt8]($0.prefix(length)) }
  }

  /// What no two records of a register share. Spellings by case, marks, spaces and leading zeros are the same.
  func identity(of values: [String: String], in definition: RegisterDefinition) -> [UInt8] {
    let parts = definition.identity.map { Self.comparable(values[$0] ?? "") }
    return fingerprint(Clue.joined([definition.id, "identity"] + parts), length: Self.identityLength)
  }

  /// All tokens of a record, each once.
  func tokens(of values: [String: String], in definition: RegisterDefinition) -> [[UInt8]] {
    Self.clues(of: values, in: definition).map { token($0, in: definition.id) }
  }

  static func clues(of values: [String: String], in definition: RegisterDefinition) -> Set<Clue> {
    let roles = definition.search
    let year = YearMark(of: roles.date.flatMap { values[$0] }.flatMap { PartialDate(edtf: $0) })
    let names = roles.names.map { NameWord.words(of: values[$0] ?? "") }
    var clues: Set<Clue> = []
    for word in names.joined() { clues.insert(.word(word.sound, year)) }
    for (one, other) in pairs(names) { clues.insert(.pair(one, other, year)) }
    for parent in roles.parents {
      if let clue = Clue.parent(values[parent] ?? "", year) { clues.insert(clue) }
    }
    clues.formUnion(keys(of: values, in: definition))
    return clues
  }

  /// The keys of which every value is known.
  static func keys(of values: [String: String], in definition: RegisterDefinition) -> [Clue] {
    definition.search.keys.enumerated().compactMap { number, fields in
      let parts = fields.map { comparable(values[$0] ?? "") }
      return parts.contains("") ? nil : .key(number, parts)
    }
  }

  /// Words of different fields: the given names of one person are not asked for without the surname. All of a single field.
  private static func pairs(_ names: [[NameWord]]) -> [(NameWord, NameWord)] {
    guard names.count > 1 else { return pairs(among: names.first ?? []) }
    var pairs: [(NameWord, NameWord)] = []
    for (number, words) in names.enumerated() {
      for others in names[(number + 1)...] {
        for word in words { for other in others { pairs.append((word, other)) } }
      }
    }
    return pairs
  }

  static func pairs(among words: [NameWord]) -> [(NameWord, NameWord)] {
    var pairs: [(NameWord, NameWord)] = []
    for (number, word) in words.enumerated() {
      for other in words[(number + 1)...] { pairs.append((word, other)) }
    }
    return pairs
  }

  /// A value as it is compared for being the same: `N° 012` of one clerk is `n° 012` of another, and `012` is `12`.
  static func comparable(_ value: String) -> String {
    let key = Folding.key(value)
    guard key.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return key }
    let digits = key.drop { $0 == "0" }
    return digits.isEmpty && !key.isEmpty ? "0" : String(digits)
  }
}
