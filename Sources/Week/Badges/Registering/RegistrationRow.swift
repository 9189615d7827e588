import Foundation
import Identity
import Store

/// A registration as its table has it.
struct RegistrationRow: Sendable {
  static let selection: SQL = """
    SELECT id, edition, number, category, holder, person, sealed, state, sealed_refusal, registered_at
    FROM week_registration

    """

  let id: RegistrationID
  let edition: EditionID
  let number: Int
  let category: BadgeCategory
  let holder: PersonID
  let person: PersonID
  let sealed: [UInt8]?
  let state: RegistrationState
  let sealedRefusal: [UInt8]?
  let registeredAt: Date

  init(_ row: Row) throws {
    id = try row.get("id")
    edition = try row.get("edition")
    number = try row.get("number")
    category = try row.get("category")
    holder = try row.get("holder")
    person = try row.get("person")
    sealed = try row.get("sealed")
    state = try row.get("state")
    sealedRefusal = try row.get("sealed_refusal")
    registeredAt = try row.get("registered_at")
  }
}

extension RegistrationDesk {
  /// Throws ``RegistrationError/notFound``.
  func row(_ id: RegistrationID, of edition: EditionID, in transaction: Transaction) throws -> RegistrationRow {
    let row = try transaction.row(RegistrationRow.selection + "WHERE id = \(id) AND edition = \(edition)")
    guard let row else { throw RegistrationError.notFound }
    return try RegistrationRow(row)
  }

  /// The same, of who asks; another's is not there.
  func row(
    _ id: RegistrationID, of edition: EditionID, heldBy holder: PersonID, in transaction: Transaction
  ) throws -> RegistrationRow {
    let found = try row(id, of: edition, in: transaction)
    guard found.holder == holder else { throw RegistrationError.notFound }
    return found
  }

  /// With its names opened, where they still stand.
  func registration(_ row: RegistrationRow, in transaction: Transaction) throws -> Registration {
    var before: Int?
    if row.state == .waiting {
      before = try transaction.value(
        """
        SELECT COUNT(*) FROM week_registration
        WHERE edition = \(row.edition) AND category = \(row.category) AND state = \(RegistrationState.waiting)
          AND number < \(row.number)
        """)
    }
    let serial: BadgeSerial? = try transaction.value(
      "SELECT serial FROM week_badge WHERE registration = \(row.id) AND revoked_at IS NULL")
    return Registration(
      id: row.id, edition: row.edition, category: row.category, state: row.state,
      participant: try participant(row, in: transaction), isOwn: row.person == row.holder, before: before,
      serial: serial, refusal: try refusal(row, in: transaction), registeredAt: row.registeredAt)
  }

  func participant(_ row: RegistrationRow, in transaction: Transaction) throws -> Participant? {
    guard let plain = try opened(row.sealed, "sealed", row, in: transaction) else { return nil }
    return try JSONDecoder().decode(Participant.self, from: Data(plain))
  }

  private func refusal(_ row: RegistrationRow, in transaction: Transaction) throws -> String? {
    try opened(row.sealedRefusal, "refusal", row, in: transaction).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Nil for what is not there, and for who was forgotten.
  private func opened(
    _ sealed: [UInt8]?, _ column: String, _ row: RegistrationRow, in transaction: Transaction
  ) throws -> [UInt8]? {
    guard let sealed else { return nil }
    do {
      return try vault.open(sealed, of: row.person, context: Self.context(row.id, column), in: transaction)
    } catch IdentityError.forgotten {
      return nil
    }
  }
}
