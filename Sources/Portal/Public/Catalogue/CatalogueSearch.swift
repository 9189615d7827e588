import Procedures
import Vocabulary

/// Finds procedures by what people type: whole words, beginnings of words, plurals, and spellings that sound alike.
struct CatalogueSearch: Sendable {
  /// What is searched of one procedure.
  struct Entry: Sendable {
    let title: String
    let summary: String
    let keywords: [String]
  }

  /// What is typed beyond this is not looked at.
  private static let longest = 100

  private struct Indexed: Sendable {
    let title: [SearchWord]
    let others: [SearchWord]
  }

  private let entries: [Indexed]

  init(_ entries: [Entry]) {
    self.entries = entries.map { entry in
      Indexed(
        title: SearchWord.words(in: entry.title).filter { !$0.isShort },
        // A keyword may be short, such as « B3 ».
        others: SearchWord.words(in: entry.summary).filter { !$0.isShort }
          + entry.keywords.flatMap(SearchWord.words(in:)))
    }
  }

  init(_ procedures: [Procedure]) {
    self.init(
      procedures.map { procedure in
        let definition = procedure.definition
        return Entry(
          title: definition.title.everyLanguage, summary: definition.summary.everyLanguage,
          keywords: definition.keywords)
      })
  }

  /// The places in the list of those entries that hold the most of the words, titles first.
  func find(_ asked: String) -> [Int] {
    let words = SearchWord.words(in: String(asked.prefix(Self.longest)))
    let ranks = entries.indices.map { index in
      let entry = entries[index]
      let inTitle = words.filter { word in entry.title.contains(where: word.finds) }.count
      let inAll = words.filter { word in (entry.title + entry.others).contains(where: word.finds) }.count
      return (index: index, inAll: inAll, inTitle: inTitle)
    }
    guard let most = ranks.map(\.inAll).max(), most > 0 else { return [] }
    return ranks.filter { $0.inAll == most }.sorted { ($1.inTitle, $0.index) < ($0.inTitle, $1.index) }.map(\.index)
  }
}

extension LocalizedText {
  /// The text in all its languages, one after the other.
  fileprivate var everyLanguage: String { languages.map { self[$0] }.joined(separator: " ") }
}
