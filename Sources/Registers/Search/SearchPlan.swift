import Store
import Vocabulary

/// The lookups of one query, from the most telling to the least; each stage is one statement.
///
/// 1. Keys, pairs of words and parents, in the years that the date may be: some tens of tokens, hardly a thousand rows.
/// 2. Pairs of words in any year: the date may be wrong.
/// 3. Single words, in the years that the date may be, in any year when there is none: a word may be wrong.
///
/// A stage runs only while there are fewer records than were asked for, reads at most `mostRows` rows of the index, and hands on at most `mostRecords`
/// records, those with most tokens first. So the cost of a search does not grow with the frequency of a name, only what is left out does, and
/// that is always what agrees least.
struct SearchPlan {
  static let mostRows = 20_000
  static let mostRecords = 100

  /// What each stage asks for; none is empty. Hashed only when a stage runs.
  let stages: [Set<Clue>]

  init(_ query: RecordQuery, definition: RegisterDefinition) {
    let words = Array(query.names.flatMap(NameWord.words).prefix(Self.mostWords))
    let pairs = BlindIndex.pairs(among: words)
    let near = query.date.map(YearMark.near)
    func clues(_ years: [YearMark]) -> [Clue] {
      years.flatMap { year in pairs.map { Clue.pair($0, $1, year) } }
    }
    var telling = BlindIndex.keys(of: query.known, in: definition) + clues(near ?? YearMark.any)
    for year in near ?? [] { telling += query.parents.compactMap { Clue.parent($0, year) } }
    let inAnyYear = near == nil ? [] : clues(YearMark.any)
    let single = (near ?? YearMark.any).flatMap { year in words.map { Clue.word($0.sound, year) } }
    stages = [telling, inAnyYear, single].filter { !$0.isEmpty }.map { Set($0) }
  }

  /// Words of a query that are used: their pairs are 15, times 503 marks of years.
  private static let mostWords = 6

  /// The records that have some of the tokens, those with most of them first.
  ///
  /// SQLite and PostgreSQL answer the inner part from the primary key of the table alone, with a lookup for each token:
  /// `SEARCH registers_token USING COVERING INDEX sqlite_autoindex_registers_token_1 (token=?)`, `Index Only Scan`.
  static func candidates(_ tokens: [[UInt8]]) -> SQL {
    """
    SELECT record, COUNT(*) AS hits
    FROM (SELECT record FROM registers_token WHERE token IN \(list: tokens) LIMIT \(mostRows)) AS found
    GROUP BY record ORDER BY hits DESC, record LIMIT \(mostRecords)
    """
  }
}
