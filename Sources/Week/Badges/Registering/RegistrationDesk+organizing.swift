public import Foundation
public import Identity
import Store
import Vocabulary

extension RegistrationDesk {
  /// The most characters of a refusal.
  public static let longestRefusal = 300

  /// A page of an edition's list, in the order of registration. Each look at names is written down for who they belong to.
  ///
  /// - Parameter page: from 1.
  public func list(
    _ category: BadgeCategory, of edition: EditionID, page: Int, size: Int, by reader: AccessReader, at now: Date
  ) async throws -> (lines: [Registration], count: Int) {
    try await store.write { transaction in
      let count =
        try transaction.value(
          """
          SELECT COUNT(*) FROM week_registration
          WHERE edition = \(edition) AND category = \(category) AND ended_at IS NULL
          """, as: Int.self) ?? 0
      let rows = try transaction.rows(
        RegistrationRow.selection
          + """
          WHERE edition = \(edition) AND category = \(category) AND ended_at IS NULL
          ORDER BY CASE state WHEN \(RegistrationState.asked) THEN 0 ELSE 1 END, number
          LIMIT \(size) OFFSET \((max(1, page) - 1) * size)
          """
      ).map(RegistrationRow.init)
      return (try rows.map { try read($0, by: reader, at: now, in: transaction) }, count)
    }
  }

  /// One registration, which is written down.
  public func registration(
    _ id: RegistrationID, of edition: EditionID, by reader: AccessReader, at now: Date
  ) async throws -> Registration {
    try await store.write { transaction in
      try read(row(id, of: edition, in: transaction), by: reader, at: now, in: transaction)
    }
  }

  /// Says yes: who asked gets a place, or waits for one in the order of registration.
  ///
  /// Throws ``RegistrationError/notNow(_:)`` unless the registration waits for the answer.
  public func approve(_ id: RegistrationID, of edition: EditionID, by agent: AgentID, at now: Date) async throws {
    let (edition, plan) = try self.plan(edition)
    try await store.write { transaction in
      let row = try asked(id, of: edition.id, in: transaction)
      guard let category = plan[row.category] else { throw RegistrationError.unknownCategory }
      try transaction.execute(
        """
        UPDATE week_registration SET state = \(RegistrationState.waiting), decided_at = \(now), decided_by = \(agent)
        WHERE id = \(id)
        """)
      try fill(category, of: edition, at: now, in: transaction)
    }
  }

  /// Says no, and why. The names stay until the holder erases them, so that the holder sees who was meant.
  public func refuse(
    _ id: RegistrationID, of edition: EditionID, because reason: String, by agent: AgentID, at now: Date
  ) async throws {
    let reason = Folding.normalised(reason)
    try await store.write { transaction in
      let row = try asked(id, of: edition, in: transaction)
      let sealed = try vault.seal(
        [UInt8](reason.utf8), for: row.person, context: Self.context(id, "refusal"), in: transaction)
      try transaction.execute(
        """
        UPDATE week_registration
        SET state = \(RegistrationState.refused), sealed_refusal = \(sealed), decided_at = \(now),
          decided_by = \(agent), ended_at = \(now)
        WHERE id = \(id)
        """)
      try notices.tell(.refused, of: id, to: row.holder, edition, at: now, in: transaction)
    }
  }

  private func asked(
    _ id: RegistrationID, of edition: EditionID, in transaction: Transaction
  ) throws -> RegistrationRow {
    let row = try self.row(id, of: edition, in: transaction)
    guard row.state == .asked else { throw RegistrationError.notNow(row.state) }
    return row
  }

  private func read(
    _ row: RegistrationRow, by reader: AccessReader, at now: Date, in transaction: Transaction
  ) throws -> Registration {
    let found = try registration(row, in: transaction)
    if found.participant != nil {
      try accesses.record(
        .registration(row.id.rawValue), by: reader, for: .week(row.edition.rawValue), at: now, in: transaction)
    }
    return found
  }
}
