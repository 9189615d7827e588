import Foundation
import Store

/// The stored changes of one matter: of programmes, or of recommendations.
struct ChangeLog<Field: Hashable & Sendable & RawRepresentable<String>> {
  /// The most characters of a reason.
  static var longestReason: Int { 500 }

  let matter: String

  /// Of an edition, in their order.
  func changes(of edition: EditionID, in transaction: Transaction) throws -> [Change<Field>] {
    try transaction.rows(
      """
      SELECT version, subject, fields, reason, author, changed_at FROM week_change
      WHERE matter = \(matter) AND edition = \(edition) ORDER BY version
      """
    ).map { row in
      let version: Int = try row.get("version")
      let written: String = try row.get("fields")
      guard let texts = try? JSONDecoder().decode([String: String].self, from: Data(written.utf8)) else {
        throw WeekError.damagedChange(version: version)
      }
      var fields: [Field: String] = [:]
      for (name, value) in texts {
        guard let field = Field(rawValue: name) else { throw WeekError.damagedChange(version: version) }
        fields[field] = value
      }
      return Change(
        version: version, subject: try row.get("subject"), fields: fields, reason: try row.get("reason"),
        author: try row.get("author"), at: try row.get("changed_at"))
    }
  }

  func append(_ change: Change<Field>, of edition: EditionID, in transaction: Transaction) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let texts = Dictionary(change.fields.map { ($0.key.rawValue, $0.value) }) { first, _ in first }
    let fields = String(decoding: try encoder.encode(texts), as: UTF8.self)
    try transaction.execute(
      """
      INSERT INTO week_change (matter, edition, version, subject, fields, reason, author, changed_at)
      VALUES (\(matter), \(edition), \(change.version), \(change.subject), \(fields), \(change.reason), \(change.author),
        \(change.at))
      """)
  }
}
