public import Foundation
import Identity
import Store

extension RegistrationDesk {
  /// Gives the free places of all categories to who waits, such as after a quota was raised in the pack.
  ///
  /// - Returns: how many got one.
  @discardableResult
  public func giveFreePlaces(of id: EditionID, at now: Date) async throws -> Int {
    let (edition, plan) = try self.plan(id)
    return try await store.write { transaction in
      try plan.categories.reduce(0) { given, category in
        try given + fill(category, of: edition, at: now, in: transaction)
      }
    }
  }

  /// Gives the free places of a category to who waits, first come first. Everybody who gets one is told by SMS, but for those
  /// who stand before the page that says so.
  ///
  /// Invariant: until the edition is over there is no free place while somebody waits, after each deed. Afterwards nobody is
  /// told of a place any more, whoever takes a consent back then.
  @discardableResult
  func fill(
    _ category: RegistrationCategory, of edition: Edition, at now: Date, knowing present: Set<RegistrationID> = [],
    in transaction: Transaction
  ) throws -> Int {
    guard edition.dayNumber(at: now) <= edition.days.count else { return 0 }
    var free = Int.max
    if let quota = category.quota {
      let taken =
        try transaction.value(
          """
          SELECT COUNT(*) FROM week_registration
          WHERE edition = \(edition.id) AND category = \(category.category) AND state = \(RegistrationState.placed)
          """, as: Int.self) ?? 0
      free = max(0, quota - taken)
    }
    let first = try transaction.rows(
      """
      SELECT id, holder FROM week_registration
      WHERE edition = \(edition.id) AND category = \(category.category) AND state = \(RegistrationState.waiting)
      ORDER BY number LIMIT \(free)
      """)
    for row in first {
      let (id, holder): (RegistrationID, PersonID) = (try row.get("id"), try row.get("holder"))
      try transaction.execute("UPDATE week_registration SET state = \(RegistrationState.placed) WHERE id = \(id)")
      try issueBadge(for: id, as: category, of: edition, at: now, in: transaction)
      guard !present.contains(id) else { continue }
      try notices.tell(.placed, of: id, to: holder, edition.id, at: now, in: transaction)
    }
    return first.count
  }

  /// A new serial: whatever badge there was before is good no more.
  func issueBadge(
    for id: RegistrationID, as category: RegistrationCategory, of edition: Edition, at now: Date,
    in transaction: Transaction
  ) throws {
    var random = SystemRandomNumberGenerator()
    let serial = BadgeSerial(using: &random)
    let days = edition.days(of: category).reduce(0) { $0 | 1 << ($1 - 1) }
    try transaction.execute(
      """
      INSERT INTO week_badge (serial, edition, registration, category, days, issued_at)
      VALUES (\(serial), \(edition.id), \(id), \(category.category), \(days), \(now))
      """)
  }

  func revokeBadges(of id: RegistrationID, at now: Date, in transaction: Transaction) throws {
    try transaction.execute(
      "UPDATE week_badge SET revoked_at = \(now) WHERE registration = \(id) AND revoked_at IS NULL")
  }
}
