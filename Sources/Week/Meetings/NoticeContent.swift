public import Vocabulary

/// What everybody reads of a notice.
public struct NoticeContent: Sendable, Hashable {
  public let author: NoticeAuthor
  public let kind: NoticeKind
  /// The organisation, or the pseudonym that its author chose.
  public let name: String
  public let title: String
  /// Lines are parted by line feeds.
  public let text: String
  public let country: NoticeCountry
  /// Sectors and keywords, as they were written.
  public let sectors: [String]
  public let languages: [LanguageTag]

  /// What a search compares: folded words with a space before and after each.
  var words: String {
    let all = ([title, name] + sectors + [text]).flatMap { SearchWord.words(in: $0) }.map(\.key)
    var seen: Set<String> = []
    return " " + all.filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: " ") + " "
  }

  /// What finds the notices that answer this one: the words of its sectors and of its title.
  var topics: [String] {
    let words = (sectors + [title]).flatMap { SearchWord.words(in: $0) }.filter { !$0.isShort }.map(\.key)
    var seen: Set<String> = []
    return words.filter { $0.utf8.count > 3 && seen.insert($0).inserted }
  }
}
