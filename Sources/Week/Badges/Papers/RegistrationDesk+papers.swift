public import Foundation
public import Identity
import Store

extension RegistrationDesk {
  /// The badge, with a token that its edition's key signs now.
  ///
  /// - Returns: the PDF and the serial, which is the file's name.
  /// - Throws: ``RegistrationError/notNow(_:)`` while there is no place.
  public func badge(
    of id: RegistrationID, for edition: EditionID, heldBy holder: PersonID, at now: Date
  ) async throws -> (pdf: [UInt8], serial: BadgeSerial) {
    let (edition, plan) = try self.plan(edition)
    let (participant, badge) = try await store.read { transaction in
      let row = try self.row(id, of: edition.id, heldBy: holder, in: transaction)
      guard row.state == .placed, let participant = try self.participant(row, in: transaction) else {
        throw RegistrationError.notNow(row.state)
      }
      return (participant, try self.badge(of: row, edition, in: transaction))
    }
    let pdf = try papers.badge(
      of: participant, as: plan[badge.category], days: badge.days, serial: badge.serial.display,
      token: try keys.token(badge, of: edition).text, edition, at: now)
    return (pdf, badge.serial)
  }

  /// How many badges one registration is given.
  static let mostBadges = 5

  /// Another badge for one that was lost: the serial before goes on the list that doors fetch.
  ///
  /// - Throws: ``RegistrationError/notNow(_:)`` while there is no place; ``RegistrationError/tooOften``.
  public func replaceBadge(
    of id: RegistrationID, for edition: EditionID, heldBy holder: PersonID, at now: Date
  ) async throws {
    let (edition, plan) = try self.plan(edition)
    try await store.write { transaction in
      let row = try self.row(id, of: edition.id, heldBy: holder, in: transaction)
      guard row.state == .placed, let category = plan[row.category] else { throw RegistrationError.notNow(row.state) }
      let issued =
        try transaction.value("SELECT COUNT(*) FROM week_badge WHERE registration = \(id)", as: Int.self) ?? 0
      guard issued < Self.mostBadges else { throw RegistrationError.tooOften }
      try revokeBadges(of: id, at: now, in: transaction)
      try issueBadge(for: id, as: category, of: edition, at: now, in: transaction)
    }
  }

  /// The certificate that a person was there, sealed as a PDF by the State's agencies. It is made anew each time and kept nowhere.
  ///
  /// - Throws: ``RegistrationError/neverCame`` where no door was passed; ``RegistrationError/noSeal``;
  ///   ``RegistrationError/notNow(_:)`` once the names were erased.
  public func certificate(
    of id: RegistrationID, for edition: EditionID, heldBy holder: PersonID, at now: Date
  ) async throws -> [UInt8] {
    guard let seal else { throw RegistrationError.noSeal }
    let (edition, plan) = try self.plan(edition)
    let (participant, category, days) = try await store.read { transaction in
      let row = try self.row(id, of: edition.id, heldBy: holder, in: transaction)
      guard let participant = try self.participant(row, in: transaction) else {
        throw RegistrationError.notNow(row.state)
      }
      return (participant, row.category, try self.days(of: id, in: transaction))
    }
    guard !days.isEmpty else { throw RegistrationError.neverCame }
    let pdf = try papers.certificate(of: participant, as: plan[category], days: days, edition, at: now)
    return try await seal(pdf, now)
  }

  private func badge(of row: RegistrationRow, _ edition: Edition, in transaction: Transaction) throws -> Badge {
    let found = try transaction.row(
      "SELECT serial, days FROM week_badge WHERE registration = \(row.id) AND revoked_at IS NULL")
    guard let found else { throw RegistrationError.notNow(row.state) }
    let bits: Int = try found.get("days")
    return Badge(
      edition: edition.badgeYear, serial: try found.get("serial"), category: row.category,
      days: Set((1...RegistrationPlan.mostDays).filter { bits >> ($0 - 1) & 1 == 1 }))
  }
}
