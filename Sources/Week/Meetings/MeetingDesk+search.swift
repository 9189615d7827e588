import Identity
public import Store
import Vocabulary

extension MeetingDesk {
  /// What is typed beyond this is not looked at.
  private static let longestSearch = 100
  /// The most words that a search compares.
  private static let mostWords = 8

  /// The standing notices that a filter lets through, the newest first, and how many there are.
  ///
  /// - Parameters:
  ///   - page: from 1.
  ///   - size: of a page, 1…100.
  public func notices(
    _ edition: EditionID, _ filter: NoticeFilter = NoticeFilter(), page: Int = 1, size: Int = 20,
    in transaction: Transaction
  ) throws -> (notices: [Notice], count: Int) {
    let size = min(max(size, 1), 100)
    let condition = Self.condition(edition, filter)
    let count: Int = try transaction.value("SELECT COUNT(*) FROM week_notice \(condition)") ?? 0
    let skipped = (max(page, 1) - 1) * size
    let rows = try transaction.rows(
      "\(Self.columns) \(condition) ORDER BY published_at DESC, id LIMIT \(size) OFFSET \(skipped)")
    return (try rows.map(Self.notice), count)
  }

  /// Standing notices of the other kind that speak of what this one speaks of: those with most words in common first.
  public func matches(of notice: Notice, limit: Int = 5, in transaction: Transaction) throws -> [Notice] {
    let topics = notice.content.topics.prefix(Self.mostWords)
    guard !topics.isEmpty else { return [] }
    var condition = Self.condition(notice.edition, NoticeFilter(kind: notice.content.kind.other))
    condition += " AND person <> \(notice.person) AND ("
    for (index, topic) in topics.enumerated() {
      if index > 0 { condition += " OR " }
      condition += Self.holds(topic)
    }
    condition += ") ORDER BY published_at DESC, id LIMIT 200"
    let found = try transaction.rows("\(Self.columns) \(condition)").map(Self.notice)
    let ranked = found.enumerated().map { index, one in
      let words = one.content.words
      return (index: index, shared: topics.count { words.contains(" \($0)") }, notice: one)
    }
    return ranked.sorted { ($1.shared, $0.index) < ($0.shared, $1.index) }.prefix(limit).map(\.notice)
  }

  private static func condition(_ edition: EditionID, _ filter: NoticeFilter) -> SQL {
    var condition: SQL = "WHERE edition = \(edition) AND state = \(NoticeState.published)"
    if let kind = filter.kind { condition += " AND kind = \(kind)" }
    if let author = filter.author { condition += " AND author = \(author)" }
    if let country = filter.country { condition += " AND country = \(country)" }
    // Keys are letters and figures: none is a mark of LIKE.
    let words = SearchWord.words(in: String((filter.asked ?? "").prefix(longestSearch)))
    for word in words.prefix(mostWords) where !word.key.isEmpty { condition += " AND \(holds(word.key))" }
    return condition
  }

  /// Whether a notice has a word that begins so.
  private static func holds(_ key: String) -> SQL {
    let pattern: String = "% " + key + "%"
    return "words LIKE \(pattern)"
  }
}
