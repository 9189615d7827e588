public import Foundation
public import Identity
public import Keys
public import Store

/// Where people register for an edition and get their badges, and where the doors' passages come together.
///
/// Quotas and the order of who waits hold whoever comes at once: each deed is one serializable transaction in which the
/// places are counted. Cheap to copy.
public struct RegistrationDesk: Sendable {
  /// Signs a PDF with the seal of the State's agencies.
  public typealias Seal = @Sendable ([UInt8], Date) async throws -> [UInt8]

  public let week: WeekDesk
  let store: Store
  let vault: PersonVault
  let accesses: AccessLog
  let notices: RegistrationNotices
  let keys: BadgeKeys
  let papers: BadgePapers
  let seal: Seal?

  /// - Parameters:
  ///   - keys: where each edition's key stands; it is made when it is first needed.
  ///   - seal: nil in a State without authorities, which then gives no certificates.
  public init(
    week: WeekDesk, store: Store, vault: PersonVault, accesses: AccessLog, notices: RegistrationNotices,
    keys: any KeyStore, papers: BadgePapers, seal: Seal?
  ) {
    self.week = week
    self.store = store
    self.vault = vault
    self.accesses = accesses
    self.notices = notices
    self.keys = BadgeKeys(keys)
    self.papers = papers
    self.seal = seal
  }

  /// Whether the State has a seal for attendance certificates.
  public var givesCertificates: Bool { seal != nil }

  /// Throws ``RegistrationError/notOpen(_:)`` for an edition for which nobody registers here.
  func plan(_ id: EditionID) throws(RegistrationError) -> (edition: Edition, plan: RegistrationPlan) {
    guard let edition = week.edition(id), let plan = edition.registration else { throw .notOpen(nil) }
    return (edition, plan)
  }

  /// The same, and the category, while one may register.
  func openCategory(
    _ category: BadgeCategory, of id: EditionID, at now: Date
  ) throws(RegistrationError) -> (edition: Edition, plan: RegistrationPlan, category: RegistrationCategory) {
    let (edition, plan) = try self.plan(id)
    let window = edition.registrationWindow(at: now)
    guard case .open = window else { throw .notOpen(window) }
    guard let found = plan[category] else { throw .unknownCategory }
    return (edition, plan, found)
  }

  /// How many there are of each category.
  public func counts(of edition: EditionID) async throws -> [BadgeCategory: CategoryCount] {
    try await store.read { transaction in
      var counts: [BadgeCategory: CategoryCount] = [:]
      let rows = try transaction.rows(
        """
        SELECT category, state, COUNT(*) AS people FROM week_registration
        WHERE edition = \(edition) AND ended_at IS NULL GROUP BY category, state
        """)
      for row in rows {
        let (category, people): (BadgeCategory, Int) = (try row.get("category"), try row.get("people"))
        switch try row.get("state", as: RegistrationState.self) {
        case .asked: counts[category, default: CategoryCount()].asked = people
        case .waiting: counts[category, default: CategoryCount()].waiting = people
        case .placed: counts[category, default: CategoryCount()].placed = people
        case .refused, .cancelled: break
        }
      }
      return counts
    }
  }
}
