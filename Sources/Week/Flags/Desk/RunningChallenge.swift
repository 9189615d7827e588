import Foundation
import Store

/// A challenge of a contest that was opened.
public struct RunningChallenge: Sendable, Hashable {
  public let id: ChallengeID
  public let category: ChallengeCategory
  public let sheet: ChallengeSheet
  /// Seconds since 1970, UTC; nil until an organizer says.
  public let releasedAt: Int?

  /// What the board has to know; one that nobody released is never.
  var onBoard: Challenge { Challenge(id: id, value: sheet.value, releasedAt: releasedAt ?? .max) }

  public func isReleased(at now: Int) -> Bool { releasedAt.map { $0 <= now } ?? false }

  init(_ row: Row) throws {
    id = try row.get("id")
    let category: String = try row.get("category")
    let sheet: String = try row.get("sheet")
    guard let category = ChallengeCategory(rawValue: category),
      let sheet = try? JSONDecoder().decode(ChallengeSheet.self, from: Data(sheet.utf8))
    else { throw FlagError.damaged }
    self.category = category
    self.sheet = sheet
    releasedAt = try row.get("released_at")
  }

  static func all(of edition: EditionID, in transaction: Transaction) throws -> [RunningChallenge] {
    try transaction.rows(
      "SELECT id, category, sheet, released_at FROM week_flag_challenge WHERE edition = \(edition) ORDER BY id"
    ).map(RunningChallenge.init)
  }

  static func insert(
    _ id: ChallengeID, _ category: ChallengeCategory, _ sheet: ChallengeSheet, releasedAt: Int?, of edition: EditionID,
    in transaction: Transaction
  ) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(sheet), as: UTF8.self)
    try transaction.execute(
      """
      INSERT INTO week_flag_challenge (edition, id, category, sheet, released_at)
      VALUES (\(edition), \(id), \(category.rawValue), \(text), \(releasedAt))
      """)
  }
}
