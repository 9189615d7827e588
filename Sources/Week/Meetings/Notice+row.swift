import Foundation
import Identity
import Store
import Vocabulary

extension MeetingDesk {
  static let columns: SQL = """
    SELECT id, edition, person, author, kind, name, title, body, country, sectors, languages, state, reason, published_at,
      changed_at
    FROM week_notice
    """

  func stored(_ id: NoticeID, in transaction: Transaction) throws -> Notice {
    guard let row = try transaction.row("\(Self.columns) WHERE id = \(id)") else { throw MeetingError.unknownNotice }
    return try Self.notice(row)
  }

  static func notice(_ row: Row) throws -> Notice {
    let sectors: String = try row.get("sectors")
    let languages: String = try row.get("languages")
    return Notice(
      id: try row.get("id"), edition: try row.get("edition"), person: try row.get("person"),
      content: NoticeContent(
        author: try row.get("author"), kind: try row.get("kind"), name: try row.get("name"),
        title: try row.get("title"), text: try row.get("body"), country: try row.get("country"),
        sectors: sectors.split(separator: "\n").map(String.init),
        languages: languages.split(separator: " ").compactMap { LanguageTag(rawValue: String($0)) }),
      state: try row.get("state"), reason: try row.get("reason"), publishedAt: try row.get("published_at"),
      changedAt: try row.get("changed_at"))
  }
}

extension NoticeContent {
  /// As the table has them: lines.
  var sectorText: String { sectors.joined(separator: "\n") }
  var languageText: String { languages.map(\.rawValue).joined(separator: " ") }
}
