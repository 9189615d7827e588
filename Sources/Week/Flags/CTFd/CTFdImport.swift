import Signatures
import Vocabulary

/// What can be taken over from an export of CTFd, and what cannot.
public struct CTFdImport: Sendable {
  public private(set) var challenges: [ImportedChallenge] = []
  public private(set) var refused: [CTFdRefusal] = []

  /// - Parameter category: Where a category is none of ours; nil to refuse such challenges.
  /// - Throws: `CTFdFault` when nothing can be read.
  public init(_ bytes: [UInt8], others category: ChallengeCategory?) throws(CTFdFault) {
    let export = try CTFdExport(bytes)
    let rows = try export.rows("challenges")
    guard !rows.isEmpty else { throw .noChallenges }
    guard rows.count <= CTFdLimits.challenges else { throw .tooMany(limit: CTFdLimits.challenges) }
    let tables = CTFdTables(
      dynamic: Self.grouped(try export.rows("dynamic_challenge"), by: "id"),
      flags: Self.grouped(try export.rows("flags"), by: "challenge_id"),
      hints: Self.grouped(try export.rows("hints"), by: "challenge_id"),
      files: Self.grouped(try export.rows("files"), by: "challenge_id"))
    var names: Set<ChallengeID> = []
    var room = CTFdLimits.files
    for row in rows {
      let reader = CTFdRow(row: row, tables: tables, export: export, others: category)
      do throws(CTFdRow.Refused) {
        let challenge = try reader.challenge(besides: names, room: &room)
        names.insert(challenge.id)
        challenges.append(challenge)
      } catch {
        refused.append(CTFdRefusal(name: reader.shownName, reason: error.reason))
      }
    }
  }

  private static func grouped(
    _ rows: [[String: JSONValue]], by column: String
  ) -> [Int: [[String: JSONValue]]] {
    Dictionary(grouping: rows.filter { $0.number(column) != nil }) { $0.number(column) ?? 0 }
  }
}
