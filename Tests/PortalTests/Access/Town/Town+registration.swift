import Foundation
import Identity
import Store
import Testing
import Vocabulary

@testable import Week
@testable import toguna

extension Town {
  private static let edition = EditionID(year: 2026)

  /// A registration for which the owner answers, whether or not one may register now, under a name that is not one of those that
  /// the tests look for.
  func registration(as category: BadgeCategory) async throws -> String {
    let owner = try #require(citizens[.owner])
    let desk = house.registration
    let edition = try #require(desk.week.edition(Self.edition))
    let described = try #require(edition.registration?[category])
    let participant = try Participant(name: "Fanta Essai", organization: "")
    // Places are given until the edition is over.
    let before = Date(timeIntervalSince1970: Double(edition.firstDay.daysSinceEpoch * 86_400))
    let ids = try await house.store.write { transaction in
      try desk.enter([participant], as: described, edition, by: owner, at: before, in: transaction)
    }
    return try #require(ids.first).rawValue
  }

  /// A door of the edition.
  func door() async throws -> String {
    try await house.registration.openDoor(
      named: "Entrée", of: Self.edition, by: try #require(agents[.machinist]), at: Date()
    ).id
  }
}
