import Foundation
import Identity
import Store
import TestSupport
import Testing

@testable import Week

@Suite("Registrations")
struct RegistrationTests {
  private typealias Town = RegistrationTown

  @Test(
    "the last place goes to who comes first, and a freed one to who waited first, who is told",
    arguments: TestedEngine.allCases)
  func queue(_ engine: TestedEngine) async throws {
    let town = try await Town.founded(engine)
    let first = try await town.register(1)
    let second = try await town.register(2)
    let third = try await town.register(3)
    #expect(try await town.registration(first).state == .placed)
    #expect(try await town.registration(second).before == 0)
    #expect(try await town.registration(third).before == 1)
    #expect(try await town.texts(to: 1).isEmpty)
    try await town.desk.cancel(first.id, for: Town.edition, of: first.holder, at: Town.now)
    #expect(try await town.registration(first).participant == nil)
    #expect(try await town.registration(second).state == .placed)
    #expect(try await town.registration(third).before == 0)
    #expect(try await town.texts(to: 2) == ["place 2030"])
    #expect(try await town.texts(to: 3).isEmpty)
    let counts = try await town.desk.counts(of: Town.edition)
    #expect(counts[.student]?.placed == 1 && counts[.student]?.waiting == 1)
    // Who gave up comes last.
    let again = try await town.register(1)
    #expect(try await town.registration(again).before == 1)
    await #expect(throws: RegistrationError.registeredAlready) { try await town.register(1) }
    await town.store.close()
  }

  @Test("of two who want the last place at once, one gets it and one waits", arguments: TestedEngine.allCases)
  func race(_ engine: TestedEngine) async throws {
    let town = try await Town.founded(engine)
    let people = try await (1...8).asyncMap { try await town.citizen($0) }
    let states = try await withThrowingTaskGroup(of: RegistrationState.self) { group in
      for person in people {
        group.addTask {
          let participant = try Participant(name: "Awa", organization: "")
          let id = try await town.desk.register(
            participant, as: .student, for: Town.edition, by: person, at: Town.now)
          return try await town.desk.registration(id, for: Town.edition, of: person).state
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(states.count { $0 == .placed } == 1 && states.count { $0 == .waiting } == 7)
    let numbers = try await town.store.read { transaction in
      try transaction.rows("SELECT number FROM week_registration ORDER BY number").map {
        try $0.get("number", as: Int.self)
      }
    }
    #expect(Set(numbers).count == 8)
    await town.store.close()
  }

  @Test(
    "the organisers answer, each look at a name is written down, and the refusal is for its reader",
    arguments: TestedEngine.allCases)
  func approval(_ engine: TestedEngine) async throws {
    let town = try await Town.founded(engine)
    let first = try await town.register(1, as: .press)
    let second = try await town.register(2, as: .press)
    let third = try await town.register(3, as: .press)
    #expect(try await town.registration(first).state == .asked)
    let listed = try await town.desk.list(
      .press, of: Town.edition, page: 1, size: 2, by: Town.reader, at: Town.now)
    #expect(listed.count == 3 && listed.lines.map(\.id) == [first.id, second.id])
    let entries = try await town.store.read { transaction in
      try town.desk.subjects(of: first.holder, in: transaction).flatMap {
        try AccessLog().entries(for: $0, in: transaction)
      }
    }
    #expect(entries.map(\.purpose) == [.week("2030")] && entries.first?.reader == Town.reader)
    for one in [second, first] {
      try await town.desk.approve(one.id, of: Town.edition, by: Town.agent, at: Town.now)
    }
    #expect(try await town.registration(second).state == .placed)
    #expect(try await town.registration(first).before == 0)
    try await town.desk.refuse(
      third.id, of: Town.edition, because: "Pas de carte de presse", by: Town.agent, at: Town.now)
    #expect(try await town.registration(third).refusal == "Pas de carte de presse")
    #expect(try await town.texts(to: 3) == ["refus 2030"])
    await #expect(throws: RegistrationError.notNow(.refused)) {
      try await town.desk.approve(third.id, of: Town.edition, by: Town.agent, at: Town.now)
    }
    // A refusal is no end: one may ask again.
    let again = try await town.register(3, as: .visitor)
    #expect(try await town.registration(again).state == .placed)
    await town.store.close()
  }

  @Test(
    "an organisation registers its people in their order and up to a number, and one is forgotten without the others")
  func group() async throws {
    let town = try await Town.founded(.sqlite)
    let holder = try await town.citizen(1)
    let people = try ["Awa", "Binta", "Coumba"].map { try Participant(name: $0, organization: "École") }
    let ids = try await town.desk.register(
      group: people, as: .student, for: Town.edition, by: holder, at: Town.now)
    let states = try await town.desk.registrations(of: holder, for: Town.edition).map(\.state)
    #expect(states == [.placed, .waiting, .waiting])
    await #expect(throws: RegistrationError.tooLarge(limit: 3)) {
      try await town.desk.register(
        group: [people[0]], as: .visitor, for: Town.edition, by: holder, at: Town.now)
    }
    try await town.desk.withdrawConsent(ids[1], for: Town.edition, of: holder, at: Town.now)
    let names = try await town.desk.registrations(of: holder, for: Town.edition).map { $0.participant?.name }
    #expect(names == ["Awa", "Coumba", nil])
    let keys = try await town.store.read { transaction in
      try transaction.value(
        "SELECT COUNT(*) FROM identity_person WHERE wrapped_key IS NULL", as: Int.self)
    }
    #expect(keys == 1)
    await town.store.close()
  }

  @Test(
    "consent taken back after the edition erases the name and revokes the badge, and gives the place to nobody",
    arguments: TestedEngine.allCases)
  func consent(_ engine: TestedEngine) async throws {
    let town = try await Town.founded(engine)
    let one = try await town.register(1)
    let next = try await town.register(2)
    let serial = try #require(try await town.registration(one).serial)
    let late = Town.now.addingTimeInterval(60 * 86_400)
    try await town.desk.withdrawConsent(one.id, for: Town.edition, of: one.holder, at: late)
    let after = try await town.registration(one)
    #expect(after.participant == nil && after.state == .cancelled && after.serial == nil)
    #expect(try await town.desk.control(of: Town.edition).revoked == [serial])
    // Of a place in an edition that is over nobody is told.
    #expect(try await town.registration(next).state == .waiting)
    #expect(try await town.texts(to: 2).isEmpty)
    await #expect(throws: RegistrationError.notFound) {
      try await town.desk.cancel(next.id, for: Town.edition, of: one.holder, at: late)
    }
    try await town.desk.purge(endedBefore: late, at: late)
    #expect(try await town.registration(next).participant == nil)
    await town.store.close()
  }

  @Test("an erased account leaves no name and no place")
  func erasure() async throws {
    let town = try await Town.founded(.sqlite)
    let one = try await town.register(1)
    let next = try await town.register(2)
    let (desk, accounts) = (town.desk, town.accounts)
    try await town.store.write { transaction in
      try desk.forget(one.holder, at: Town.now, in: transaction)
      try accounts.erase(one.holder, at: Town.now, in: transaction)
    }
    #expect(try await town.registration(one).participant == nil)
    #expect(try await town.registration(next).state == .placed)
    await town.store.close()
  }

  @Test("nobody registers before it opens, after it closes, as what there is not, or with a letter that no font has")
  func refusals() async throws {
    let town = try await Town.founded(.sqlite)
    let holder = try await town.citizen(1)
    let awa = try Participant(name: "Awa", organization: "")
    for (days, window) in [
      (-2, RegistrationWindow.notYet(try #require(town.edition.registration?.opens))), (30, .over),
    ] {
      await #expect(throws: RegistrationError.notOpen(window)) {
        try await town.desk.register(
          awa, as: .student, for: Town.edition, by: holder, at: Town.now.addingTimeInterval(Double(days) * 86_400))
      }
    }
    await #expect(throws: RegistrationError.unknownCategory) {
      try await town.desk.register(awa, as: .official, for: Town.edition, by: holder, at: Town.now)
    }
    let strange = try Participant(name: "Awa \u{13000}", organization: "")
    await #expect(throws: RegistrationError.participant(.unprintable("\u{13000}"))) {
      try await town.desk.register(strange, as: .student, for: Town.edition, by: holder, at: Town.now)
    }
    for (name, fault) in [("", ParticipantFault.noName), ("R2D2", .strangeName), ("'-", .strangeName)] {
      #expect(throws: fault) { try Participant(name: name, organization: "") }
    }
    await town.store.close()
  }

  @Test("nobody makes the list that doors fetch longer and longer")
  func often() async throws {
    let town = try await Town.founded(.sqlite)
    let one = try await town.register(1, as: .visitor)
    let replace = {
      try await town.desk.replaceBadge(of: one.id, for: Town.edition, heldBy: one.holder, at: Town.now)
    }
    for _ in 1..<RegistrationDesk.mostBadges { try await replace() }
    let serial = try await town.registration(one).serial
    await #expect(throws: RegistrationError.tooOften) { try await replace() }
    #expect(try await town.registration(one).serial == serial)
    #expect(try await town.desk.control(of: Town.edition).revoked.count == RegistrationDesk.mostBadges - 1)

    try await town.desk.cancel(one.id, for: Town.edition, of: one.holder, at: Town.now)
    for _ in 1..<RegistrationDesk.mostRegistrations {
      let again = try await town.register(1, as: .visitor)
      try await town.desk.cancel(again.id, for: Town.edition, of: again.holder, at: Town.now)
    }
    await #expect(throws: RegistrationError.tooOften) { try await town.register(1, as: .visitor) }
    // Others are not held up, and neither is a group that the same account answers for.
    let group = try (0..<3).map { _ in try Participant(name: "Awa", organization: "École") }
    for _ in 0..<2 {
      let ids = try await town.desk.register(
        group: group, as: .visitor, for: Town.edition, by: one.holder, at: Town.now)
      for id in ids { try await town.desk.cancel(id, for: Town.edition, of: one.holder, at: Town.now) }
    }
    await #expect(throws: RegistrationError.tooOften) {
      try await town.desk.register(group: group, as: .visitor, for: Town.edition, by: one.holder, at: Town.now)
    }
    _ = try await town.register(2, as: .visitor)
    await town.store.close()
  }

  @Test("places follow a quota that was raised in the pack")
  func raised() async throws {
    let town = try await Town.founded(.sqlite)
    _ = try await town.register(1)
    let second = try await town.register(2)
    #expect(try await town.desk.giveFreePlaces(of: Town.edition, at: Town.now) == 0)
    let more = try #require(
      try Town.edition(Town.plan.replacing("quota: 1, days", with: "quota: 2, days"), in: town.folder).0)
    let raised = town.desk.serving([more])
    #expect(try await raised.giveFreePlaces(of: Town.edition, at: Town.now) == 1)
    #expect(try await town.registration(second).state == .placed)
    await town.store.close()
  }
}

extension Sequence {
  fileprivate func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
    var values: [Value] = []
    for element in self { values.append(try await transform(element)) }
    return values
  }
}

extension RegistrationDesk {
  /// The same desk with another pack.
  fileprivate func serving(_ editions: [Edition]) -> RegistrationDesk {
    RegistrationDesk(
      week: WeekDesk(editions), store: store, vault: vault, accesses: accesses, notices: notices, keys: keys.store,
      papers: papers, seal: seal)
  }
}
