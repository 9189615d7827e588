import Foundation
import Identity
import Keys
import Pack
import Store
import TestSupport
import Testing

@testable import Week

/// The Malian contest of 2026 in a store of its own, opened for one hour.
struct Contest {
  static let edition = EditionID(year: 2026)
  /// Its opening.
  static let start = 1_800_000_000

  let folder: TemporaryFolder
  let store: Store
  let desk: FlagDesk
  let sealer: Sealer
  private let mali: Edition

  init(_ engine: TestedEngine, freezing: Int? = nil, opened: Bool = true) async throws {
    folder = try TemporaryFolder()
    mali = try Specimen.mali()
    sealer = Sealer.random()
    store = try await Store.open(
      engine.newLocation(in: folder), migrations: WeekSchema.migrations,
      identity: .create(StoreIdentity(state: "ML", instance: "test")))
    desk = FlagDesk([mali], store: store, sealer: sealer)
    guard opened else { return }
    try await desk.open(
      Self.edition, from: Self.start, freezing: freezing.map { Self.start + $0 }, until: Self.start + 3_600,
      solutions: Self.solutions, by: "awa", at: Self.at(-600))
  }

  static var solutions: [ChallengeSolution] {
    FlagFolder("\(Specimen.pack)/2026/flags", faults: Faults()).solutions()
  }

  /// Another process over the same store.
  func otherProcess() -> FlagDesk { FlagDesk([mali], store: store, sealer: sealer) }

  /// Seconds after the opening.
  static func at(_ seconds: Int) -> Date { Date(timeIntervalSince1970: Double(start + seconds)) }

  static func person() -> PersonID {
    var random = SystemRandomNumberGenerator()
    return PersonID(random: &random)
  }

  func team(_ name: String) async throws -> (PersonID, TeamID) {
    let person = Self.person()
    return (person, try await desk.createTeam(name, of: Self.edition, by: person, at: Self.at(-60)))
  }

  func flag(_ challenge: String, of team: TeamID) async throws -> String {
    try await desk.ownFlag(of: ChallengeID(challenge), for: team, in: Self.edition)
  }

  @discardableResult
  func submit(
    _ flag: String, _ challenge: String, by person: PersonID, at second: Int, to desk: FlagDesk? = nil
  ) async throws -> FlagAnswer {
    try await (desk ?? self.desk).submit(
      flag, for: ChallengeID(challenge), of: Self.edition, by: person, at: Self.at(second))
  }

  func points(at second: Int, from desk: FlagDesk? = nil) async throws -> [String] {
    let live = try await (desk ?? self.desk).board(Self.edition, at: Self.at(second))
    return live.board.standings.map { "\(live.name(of: $0.team)) \($0.points)" }
  }
}
