import Country
import Foundation
import Procedures
import Registers
import Store
import Territory
import Vocabulary

/// Fills registers with generated people.
struct Seeding {
  let house: House
  var seed: UInt64 = 1

  /// Births, and a few convictions among the people who were born.
  func people(births: Int) async throws {
    try await fill("births", count: births)
    try await fill("convictions", count: max(1, births / 50))
  }

  /// How many records were added.
  @discardableResult
  func fill(_ register: String, count: Int) async throws -> Int {
    var people = try generator()
    let progress = Progress("Generating \(register)", of: count)
    defer { progress.finish() }
    let next: () -> [String: String]?
    switch register {
    case "births": next = { people.birth() }
    case "convictions": next = { people.conviction() }
    default: throw Refusal("nobody is generated for the register \(register): births or convictions")
    }
    return try await house.registers.fill(
      register, count: count, author: "generator", at: Date(), progress: progress.reach, from: next)
  }

  private func generator() throws -> PeopleGenerator<SplitMix64> {
    guard let lists = house.country.people else { throw Refusal("the country pack has no people.yaml") }
    let today = house.country.deskTerritory.today(at: Date())
    guard
      let people = PeopleGenerator(
        seed: seed, lists: lists, gazetteer: house.country.gazetteer, offices: house.country.competence.offices,
        today: today)
    else { throw Refusal("people.yaml names no place that has a civil-status centre") }
    return people
  }
}
