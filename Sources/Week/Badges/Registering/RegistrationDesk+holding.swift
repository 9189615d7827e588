public import Foundation
public import Identity
public import Store
import Territory
import Vocabulary

extension RegistrationDesk {
  /// What a citizen registered for an edition, in its order; those that are over last.
  public func registrations(of holder: PersonID, for edition: EditionID) async throws -> [Registration] {
    try await store.read { transaction in
      try transaction.rows(
        RegistrationRow.selection
          + """
          WHERE edition = \(edition) AND holder = \(holder)
          ORDER BY CASE WHEN ended_at IS NULL THEN 0 ELSE 1 END, number
          """
      ).map { try registration(RegistrationRow($0), in: transaction) }
    }
  }

  /// Throws ``RegistrationError/notFound`` for another's.
  public func registration(
    _ id: RegistrationID, for edition: EditionID, of holder: PersonID
  ) async throws -> Registration {
    try await store.read { transaction in
      try registration(row(id, of: edition, heldBy: holder, in: transaction), in: transaction)
    }
  }

  /// Gives the place up, which goes to who waits first. The names are erased: nothing needs them any more.
  ///
  /// Throws ``RegistrationError/notNow(_:)`` for one that is over.
  public func cancel(
    _ id: RegistrationID, for edition: EditionID, of holder: PersonID, at now: Date
  ) async throws {
    try await store.write { transaction in
      let row = try self.row(id, of: edition, heldBy: holder, in: transaction)
      guard !row.state.isOver else { throw RegistrationError.notNow(row.state) }
      try end(row, at: now, in: transaction)
    }
  }

  /// Takes the consent back: names and refusal are erased, the badge is good no more, and a place becomes free. It can be done
  /// at any time, also once the edition is over.
  public func withdrawConsent(
    _ id: RegistrationID, for edition: EditionID, of holder: PersonID, at now: Date
  ) async throws {
    try await store.write { transaction in
      let row = try self.row(id, of: edition, heldBy: holder, in: transaction)
      try end(row, at: now, in: transaction)
      try transaction.execute(
        """
        UPDATE week_registration SET consent_ended_at = \(now)
        WHERE id = \(id) AND consent_ended_at IS NULL
        """)
    }
  }

  /// What an account leaves behind when it is erased: all its registrations end.
  public func forget(_ holder: PersonID, at now: Date, in transaction: Transaction) throws {
    let rows = try transaction.rows(RegistrationRow.selection + "WHERE holder = \(holder) ORDER BY edition, number")
    for row in try rows.map(RegistrationRow.init) { try end(row, at: now, in: transaction) }
  }

  /// Erases the names of the editions that ended before a day.
  public func purge(endedBefore limit: Date, at now: Date) async throws {
    let past = week.editions.filter { edition in
      edition.lastDay.start(utcOffsetSeconds: edition.zone.utcOffsetSeconds).addingTimeInterval(86_400) < limit
    }
    guard !past.isEmpty else { return }
    try await store.write { transaction in
      for edition in past {
        let rows = try transaction.rows(
          RegistrationRow.selection + "WHERE edition = \(edition.id) AND sealed IS NOT NULL ORDER BY number LIMIT 500")
        for row in try rows.map(RegistrationRow.init) { try erase(row, at: now, in: transaction) }
      }
    }
  }

  private func end(_ row: RegistrationRow, at now: Date, in transaction: Transaction) throws {
    try erase(row, at: now, in: transaction)
    guard !row.state.isOver else { return }
    try transaction.execute(
      """
      UPDATE week_registration SET state = \(RegistrationState.cancelled), ended_at = \(now) WHERE id = \(row.id)
      """)
    try revokeBadges(of: row.id, at: now, in: transaction)
    guard let edition = week.edition(row.edition), let category = edition.registration?[row.category] else { return }
    try fill(category, of: edition, at: now, in: transaction)
  }

  /// The key of who has no account goes with the names.
  private func erase(_ row: RegistrationRow, at now: Date, in transaction: Transaction) throws {
    try transaction.execute(
      "UPDATE week_registration SET sealed = NULL, sealed_refusal = NULL WHERE id = \(row.id)")
    if row.person != row.holder { try vault.forget(row.person, at: now, in: transaction) }
  }
}
