public import Foundation
import Store

extension Desk {
  /// The middle of the times from submission to issue, in seconds, of the acts issued since; nil when there is none.
  /// Revoked acts are left out.
  public func medianDelay(since start: Date) async throws -> TimeInterval? {
    try await store.readAtLength { transaction in
      let acts: SQL = """
        FROM procedures_act a JOIN procedures_dossier d ON d.number = a.dossier
        WHERE a.issued_at >= \(start) AND a.revoked_at IS NULL
        """
      let count = try transaction.value("SELECT COUNT(*) \(acts)", as: Int.self) ?? 0
      guard count > 0 else { return nil }
      let middle = try transaction.rows(
        """
        SELECT a.issued_at - d.submitted_at AS delay \(acts)
        ORDER BY delay LIMIT \(2 - count % 2) OFFSET \((count - 1) / 2)
        """)
      let delays = try middle.map { row in Double(try row.get("delay", as: Int.self)) / 1_000 }
      return delays.reduce(0, +) / Double(delays.count)
    }
  }
}
