public import Foundation
import Identity
import Store

extension PanelDesk {
  /// The appeals against a provisional ranking, the first first; none for a chair who judges as well, as reasons may name
  /// people. Each look is written into the applicant's access log.
  ///
  /// - Throws: `PanelError.roleMissing`; `.conflict` and `.notDeclared` as ``totals(of:for:at:)`` does.
  public func appeals(of contest: String, for official: Official, at now: Date) async throws -> [PanelAppeal] {
    try await desk.store.write { transaction in
      let panel = try load(contest, at: now, in: transaction)
      try panel.expectChair(official)
      try expectImpartial(official, in: contest, in: transaction)
      guard !panel.isJuror(official) else { return [] }
      let rows = try transaction.rows(
        "SELECT entry, reason, made_at FROM procedures_panel_appeal WHERE contest = \(contest) ORDER BY made_at, entry")
      return try rows.compactMap { row in
        let id = EntryID(try row.get("entry"))
        guard let entry = try entry(id, of: contest, in: transaction) else { return nil }
        try desk.accesses.record(
          .person(entry.person), by: AccessReader(official.id, office: panel.office), for: .dossier(entry.number),
          at: now, in: transaction)
        let key: PersonKey
        do { key = try desk.vault.key(of: entry.person, in: transaction) } catch IdentityError.forgotten { return nil }
        let reason = try key.open(row.get("reason"), context: Self.appealContext(id, of: contest))
        return PanelAppeal(entry: id, reason: String(decoding: reason, as: UTF8.self), at: try row.get("made_at"))
      }
    }
  }
}
