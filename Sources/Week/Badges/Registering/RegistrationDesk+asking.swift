public import Foundation
public import Identity
import Store

extension RegistrationDesk {
  /// How often one person registers for an edition, those included that are over.
  static let mostRegistrations = 5
  /// How many times the size of a group one account registers for an edition, those included that are over.
  private static let mostGroups = 2

  /// Registers the holder of an account, who has agreed that name and organisation serve for the badge and at the doors.
  ///
  /// - Throws: ``RegistrationError/notOpen(_:)``, `unknownCategory`, `registeredAlready`, `tooOften`, `participant` for a name
  ///   that no badge can be printed with.
  @discardableResult
  public func register(
    _ participant: Participant, as category: BadgeCategory, for edition: EditionID, by holder: PersonID, at now: Date
  ) async throws -> RegistrationID {
    let open = try openCategory(category, of: edition, at: now)
    try papers.check([participant], of: open.edition)
    return try await store.write { transaction in
      let known: Int? = try transaction.value(
        "SELECT 1 FROM week_registration WHERE edition = \(edition) AND person = \(holder) AND ended_at IS NULL")
      guard known == nil else { throw RegistrationError.registeredAlready }
      let before =
        try transaction.value(
          "SELECT COUNT(*) FROM week_registration WHERE edition = \(edition) AND holder = \(holder) AND person = holder",
          as: Int.self) ?? 0
      guard before < Self.mostRegistrations else { throw RegistrationError.tooOften }
      let id = try add(participant, holder, of: holder, to: open.category, open.edition, at: now, in: transaction)
      try fill(open.category, of: open.edition, at: now, knowing: [id], in: transaction)
      return id
    }
  }

  /// Registers people for whom the holder's organisation answers, in the order of its list. Each has a key of their own, so
  /// that one can be forgotten without the others.
  ///
  /// - Throws: as ``register(_:as:for:by:at:)``, and ``RegistrationError/tooLarge(limit:)``.
  @discardableResult
  public func register(
    group: [Participant], as category: BadgeCategory, for edition: EditionID, by holder: PersonID, at now: Date
  ) async throws -> [RegistrationID] {
    let open = try openCategory(category, of: edition, at: now)
    let limit = open.plan.largestGroup
    try papers.check(group, of: open.edition)
    return try await store.write { transaction in
      let ends = try transaction.rows(
        "SELECT ended_at FROM week_registration WHERE edition = \(edition) AND holder = \(holder) AND person <> holder"
      ).map { try $0.get("ended_at", as: Date?.self) }
      guard ends.count(where: { $0 == nil }) + group.count <= limit else {
        throw RegistrationError.tooLarge(limit: limit)
      }
      guard ends.count + group.count <= Self.mostGroups * limit else { throw RegistrationError.tooOften }
      return try enter(group, as: open.category, open.edition, by: holder, at: now, in: transaction)
    }
  }

  /// Without a look at the window and the size of the group.
  func enter(
    _ group: [Participant], as category: RegistrationCategory, _ edition: Edition, by holder: PersonID, at now: Date,
    in transaction: Transaction
  ) throws -> [RegistrationID] {
    let ids = try group.map { participant in
      let person = try vault.create(at: now, in: transaction)
      return try add(participant, person, of: holder, to: category, edition, at: now, in: transaction)
    }
    try fill(category, of: edition, at: now, knowing: Set(ids), in: transaction)
    return ids
  }

  private func add(
    _ participant: Participant, _ person: PersonID, of holder: PersonID, to category: RegistrationCategory,
    _ edition: Edition, at now: Date, in transaction: Transaction
  ) throws -> RegistrationID {
    let id = RegistrationID()
    let sealed = try vault.seal(
      [UInt8](try JSONEncoder().encode(participant)), for: person, context: Self.context(id, "sealed"), in: transaction)
    let state = category.needsApproval ? RegistrationState.asked : .waiting
    try transaction.execute(
      """
      INSERT INTO week_registration
        (id, edition, category, holder, person, sealed, state, registered_at, consented_at)
      VALUES (\(id), \(edition.id), \(category.category), \(holder), \(person), \(sealed), \(state), \(now), \(now))
      """)
    return id
  }

  static func context(_ id: RegistrationID, _ column: String) -> [UInt8] {
    [UInt8]("week_registration/\(column)/\(id.rawValue)".utf8)
  }
}
