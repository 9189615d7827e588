import Foundation
import Identity
import Keys
import Store
import TestSupport
import Testing

@testable import Week

@Suite("A contest of flags")
struct FlagDeskTests {
  private let nonce = ChallengeID("nonce-repete")

  @Test("flags are judged, kept as keyed hashes alone, and shown on the board", arguments: TestedEngine.allCases)
  func judged(engine: TestedEngine) async throws {
    let contest = try await Contest(engine)
    let (awa, red) = try await contest.team("Rouge")
    let (oumar, blue) = try await contest.team("Bleue")
    let flag = try await contest.flag("exposant-trois", of: red)
    #expect(try await contest.submit("toguna{non}", "exposant-trois", by: awa, at: 10) == .wrong)
    #expect(try await contest.submit(" \(flag)\n", "exposant-trois", by: awa, at: 20) == .right)
    #expect(try await contest.submit(flag, "exposant-trois", by: awa, at: 21) == .solvedAlready)
    #expect(try await contest.submit("toguna{110-111-112-115}", "loi-signature", by: oumar, at: 30) == .right)
    #expect(try await contest.points(at: 40) == ["Rouge 250", "Bleue 100"])
    #expect(try await contest.points(at: 40, from: contest.otherProcess()) == ["Rouge 250", "Bleue 100"])
    let live = try await contest.desk.board(Contest.edition, at: Contest.at(40))
    #expect(live.board.challenges[ChallengeID("exposant-trois")]?.firstBlood == red)
    #expect(try await contest.desk.progress(of: blue, in: Contest.edition).keys.map(\.text) == ["loi-signature"])
    let stored = try await contest.store.read {
      try $0.rows("SELECT hash FROM week_flag_submission").map { try $0.get("hash", as: [UInt8].self) }
    }
    #expect(stored.count == 3 && stored.allSatisfy { $0.count == 32 })
    await contest.store.close()
  }

  @Test("another team's flag is told to be wrong, and waits for a person", arguments: TestedEngine.allCases)
  func foreign(engine: TestedEngine) async throws {
    let contest = try await Contest(engine)
    let (awa, red) = try await contest.team("Rouge")
    let (oumar, blue) = try await contest.team("Bleue")
    let flag = try await contest.flag("nonce-repete", of: red)
    try await contest.submit(flag, "nonce-repete", by: awa, at: 100)
    #expect(try await contest.submit(flag, "nonce-repete", by: oumar, at: 200) == .wrong)
    let one = try #require(try await contest.desk.foreignFlags(Contest.edition).first)
    #expect(one.team == blue && one.owner == red && one.challenge == nonce && one.ownerHadSolved)
    #expect(one.judgements.isEmpty)
    #expect(try await contest.submit(flag, "nonce-repete", by: oumar, at: 205) == .wrong)
    #expect(try await contest.desk.foreignFlags(Contest.edition) == [one])
    #expect(try await contest.points(at: 210) == ["Rouge 400", "Bleue 0"])

    let decide = { (decision: FlagJudgement.Decision, second: Int) in
      try await contest.desk.judge(
        one.number, of: Contest.edition, decision, because: "Copie", by: "juge", at: Contest.at(second))
    }
    try await decide(.excluded, 300)
    #expect(try await contest.points(at: 310) == ["Rouge 400"])
    await #expect(throws: FlagError.excluded) {
      try await contest.submit("toguna{x}", "loi-signature", by: oumar, at: 320)
    }
    #expect(try await contest.desk.team(of: oumar, in: Contest.edition)?.judgements.first?.reason == "Copie")
    try await decide(.dismissed, 330)
    #expect(try await contest.points(at: 340) == ["Rouge 400", "Bleue 0"])
    #expect(try await contest.desk.team(of: oumar, in: Contest.edition)?.judgements == [])
    #expect(
      try await contest.desk.foreignFlags(Contest.edition).first?.judgements.map(\.decision) == [.dismissed, .excluded])
    await #expect(throws: FlagError.missingReason) {
      try await contest.desk.judge(
        one.number, of: Contest.edition, .warned, because: "  ", by: "juge", at: Contest.at(350))
    }
    await contest.store.close()
  }

  @Test("a frozen board never moves, not even for who is taken out; it is let go on after the end alone")
  func frozen() async throws {
    let contest = try await Contest(.sqlite, freezing: 1_000)
    let (awa, red) = try await contest.team("Rouge")
    let (oumar, blue) = try await contest.team("Bleue")
    try await contest.submit(contest.flag("acte-retouche", of: red), "acte-retouche", by: awa, at: 900)
    let before = try await contest.points(at: 1_000)
    #expect(before == ["Rouge 150", "Bleue 0"])
    try await contest.submit(contest.flag("exposant-trois", of: blue), "exposant-trois", by: oumar, at: 1_000)
    #expect(try await contest.points(at: 1_000) == before)
    try await contest.submit(contest.flag("nonce-repete", of: blue), "nonce-repete", by: oumar, at: 1_100)
    try await contest.submit(contest.flag("nonce-repete", of: blue), "acte-retouche", by: oumar, at: 1_101)
    try await contest.submit(contest.flag("acte-retouche", of: red), "acte-retouche", by: oumar, at: 1_102)
    let number = try #require(try await contest.desk.foreignFlags(Contest.edition).first).number
    try await contest.desk.judge(
      number, of: Contest.edition, .excluded, because: "Copie", by: "juge", at: Contest.at(1_200))
    #expect(try await contest.points(at: 1_300) == before)
    await #expect(throws: FlagError.notEnded) {
      try await contest.desk.thaw(Contest.edition, by: "juge", at: Contest.at(1_400))
    }
    #expect(try await contest.points(at: 4_000) == before)
    try await contest.desk.thaw(Contest.edition, by: "juge", at: Contest.at(4_000))
    #expect(try await contest.points(at: 4_001) == ["Rouge 150"])
    #expect(try await contest.desk.deeds(Contest.edition).map(\.kind) == [.thawed, .judged, .opened])
    await contest.store.close()
  }

  @Test("a board that was asked for with a clock that is behind does not hide what is ahead of it")
  func clocks() async throws {
    let contest = try await Contest(.sqlite)
    let (awa, red) = try await contest.team("Rouge")
    try await contest.submit(contest.flag("exposant-trois", of: red), "exposant-trois", by: awa, at: 20)
    #expect(try await contest.points(at: 19) == ["Rouge 0"])
    #expect(try await contest.points(at: 20) == ["Rouge 250"])
    #expect(try await contest.points(at: 19) == ["Rouge 0"])
    let live = try await contest.desk.board(Contest.edition, at: Contest.at(900))
    #expect(live.instant == Contest.start + 900 && live.board.standings.map(\.points) == [250])
    await contest.store.close()
  }

  @Test("an organizer freezes once, and a plan to freeze later gives way")
  func freezing() async throws {
    let contest = try await Contest(.sqlite, freezing: 3_000)
    let (awa, red) = try await contest.team("Rouge")
    await #expect(throws: FlagError.notYet) {
      try await contest.desk.freeze(Contest.edition, by: "juge", at: Contest.at(-1))
    }
    try await contest.desk.freeze(Contest.edition, by: "juge", at: Contest.at(50))
    try await contest.submit(contest.flag("acte-retouche", of: red), "acte-retouche", by: awa, at: 50)
    await #expect(throws: FlagError.frozenAlready) {
      try await contest.desk.freeze(Contest.edition, by: "juge", at: Contest.at(50))
    }
    try await contest.submit(contest.flag("nonce-repete", of: red), "nonce-repete", by: awa, at: 51)
    #expect(try await contest.points(at: 51) == ["Rouge 150"])
    await #expect(throws: FlagError.frozenAlready) {
      try await contest.desk.freeze(Contest.edition, by: "juge", at: Contest.at(80))
    }
    await contest.store.close()
  }

  @Test("who is wrong too often waits, whatever is handed in meanwhile", arguments: TestedEngine.allCases)
  func pace(engine: TestedEngine) async throws {
    let contest = try await Contest(engine)
    let (awa, red) = try await contest.team("Rouge")
    for _ in 0..<5 { #expect(try await contest.submit("toguna{0}", "loi-donnees", by: awa, at: 10) == .wrong) }
    let flag = try await contest.flag("loi-donnees", of: red)
    #expect(try await contest.submit(flag, "loi-donnees", by: awa, at: 10) == .wait(30))
    #expect(try await contest.submit(flag, "loi-donnees", by: awa, at: 39) == .wait(1))
    #expect(try await contest.submit(flag, "loi-donnees", by: awa, at: 40) == .right)
    let count: Int? = try await contest.store.read { try $0.value("SELECT COUNT(*) FROM week_flag_submission") }
    #expect(count == 6)
    await contest.store.close()
  }

  @Test(
    "teams are made, entered by invitation, bounded, and left before the opening only", arguments: TestedEngine.allCases
  )
  func teams(engine: TestedEngine) async throws {
    let contest = try await Contest(engine)
    let (desk, edition) = (contest.desk, Contest.edition)
    let (awa, red) = try await contest.team("  Les   Éléphants ")
    let own = try #require(try await desk.team(of: awa, in: edition))
    #expect(own.name == "Les Éléphants" && own.members == 1 && own.id == red)
    await #expect(throws: FlagError.nameTaken) { try await contest.team("les elephants") }
    await #expect(throws: FlagError.inTeamAlready) {
      try await desk.createTeam("Autre", of: edition, by: awa, at: Contest.at(-50))
    }
    for name in ["", "x", String(repeating: "a", count: 41), "a\u{202E}b"] {
      await #expect(throws: FlagError.badName(longest: 40), "\(name)") { try await contest.team(name) }
    }
    await #expect(throws: FlagError.wrongCode) {
      try await desk.join("123 456 789 012 345", of: edition, by: Contest.person(), at: Contest.at(-50))
    }
    let friends = (0..<4).map { _ in Contest.person() }
    for friend in friends { try await desk.join(own.invitation, of: edition, by: friend, at: Contest.at(-50)) }
    await #expect(throws: FlagError.teamFull(limit: 5)) {
      try await desk.join(own.invitation, of: edition, by: Contest.person(), at: Contest.at(-50))
    }
    try await desk.leave(edition, by: friends[0], at: Contest.at(-40))
    #expect(try await desk.team(of: awa, in: edition)?.members == 4)
    await #expect(throws: FlagError.begun) { try await desk.leave(edition, by: awa, at: Contest.at(0)) }
    try await contest.store.write { try desk.forget(friends[1], in: $0) }
    #expect(try await desk.team(of: awa, in: edition)?.members == 3)
    #expect(try await desk.team(of: friends[1], in: edition) == nil)
    await contest.store.close()
  }

  @Test("a team goes with its last member, and its name is free again")
  func lastMember() async throws {
    let contest = try await Contest(.sqlite)
    let (awa, _) = try await contest.team("Rouge")
    #expect(try await contest.points(at: -30) == ["Rouge 0"])
    try await contest.desk.leave(Contest.edition, by: awa, at: Contest.at(-20))
    #expect(try await contest.points(at: -10) == [])
    _ = try await contest.team("Rouge")
    #expect(try await contest.points(at: -5) == ["Rouge 0"])
    await contest.store.close()
  }

  @Test("a hint is paid once, and only by who is in a team", arguments: TestedEngine.allCases)
  func hints(engine: TestedEngine) async throws {
    let contest = try await Contest(engine)
    let (awa, red) = try await contest.team("Rouge")
    let take = { (hint: Int, person: PersonID, second: Int) in
      try await contest.desk.takeHint(hint, of: self.nonce, in: Contest.edition, by: person, at: Contest.at(second))
    }
    await #expect(throws: FlagError.notYet) { try await take(0, awa, -1) }
    try await contest.submit(contest.flag("exposant-trois", of: red), "exposant-trois", by: awa, at: 5)
    try await take(0, awa, 10)
    try await take(0, awa, 11)
    #expect(try await contest.points(at: 20) == ["Rouge 190"])
    #expect(try await contest.desk.progress(of: red, in: Contest.edition)[nonce]?.hints == [0])
    await #expect(throws: FlagError.unknownHint) { try await take(7, awa, 12) }
    await #expect(throws: FlagError.noTeam) { try await take(0, Contest.person(), 12) }
    await contest.store.close()
  }

  @Test("nothing is taken before the opening, after the end, from outside a team, or for what is not released")
  func bounds() async throws {
    let contest = try await Contest(.sqlite)
    let (awa, red) = try await contest.team("Rouge")
    let flag = try await contest.flag("nonce-repete", of: red)
    for (second, error) in [(-1, FlagError.notYet), (3_600, .over)] {
      await #expect(throws: error) { try await contest.submit(flag, "nonce-repete", by: awa, at: second) }
    }
    await #expect(throws: FlagError.noTeam) {
      try await contest.submit(flag, "nonce-repete", by: Contest.person(), at: 5)
    }
    await #expect(throws: FlagError.unknownChallenge) { try await contest.submit(flag, "nulle-part", by: awa, at: 5) }
    for text in ["", String(repeating: "é", count: 101)] {
      await #expect(throws: FlagError.badFlag) { try await contest.submit(text, "nonce-repete", by: awa, at: 5) }
    }
    await #expect(throws: FlagError.openedAlready) {
      try await contest.desk.open(
        Contest.edition, from: 1, freezing: nil, until: 2, solutions: [], by: "x", at: Contest.at(0))
    }
    await contest.store.close()
  }

  @Test("an edition without an open contest has none, and times have an order")
  func unopened() async throws {
    let contest = try await Contest(.sqlite, opened: false)
    #expect(try await contest.desk.contest(Contest.edition) == nil)
    await #expect(throws: FlagError.notOpened) { try await contest.points(at: 0) }
    await #expect(throws: FlagError.notOpened) { try await contest.team("Rouge") }
    let start = Contest.start
    let wrong: [(Int, Int?, Int)] = [
      (start, nil, start), (start, start - 5, start + 10), (start, start + 10, start + 10), (start - 20, nil, start),
    ]
    for (opens, freezes, ends) in wrong {
      await #expect(throws: FlagError.badTimes) {
        try await contest.desk.open(
          Contest.edition, from: opens, freezing: freezes, until: ends, solutions: Contest.solutions, by: "x",
          at: Contest.at(0))
      }
    }
    await contest.store.close()
  }

  @Test("the seed is sealed: under other keys the contest does not open")
  func sealed() async throws {
    let contest = try await Contest(.sqlite)
    let other = FlagDesk([try Specimen.mali()], store: contest.store, sealer: Sealer.random())
    await #expect(throws: KeyError.unsealable) { try await contest.points(at: 0, from: other) }
    await contest.store.close()
  }

  @Test("many teams hand in at once and no number is given twice", arguments: TestedEngine.allCases)
  func together(engine: TestedEngine) async throws {
    let contest = try await Contest(engine)
    let count = 12
    var entrants: [(PersonID, TeamID)] = []
    for number in 0..<count { entrants.append(try await contest.team("Équipe \(number)")) }
    let flags = try await withThrowingTaskGroup(of: FlagAnswer.self) { group in
      for (person, team) in entrants {
        group.addTask {
          try await contest.submit(contest.flag("loi-donnees", of: team), "loi-donnees", by: person, at: 10)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(flags == Array(repeating: .right, count: count))
    let numbers: [Int] = try await contest.store.read {
      try $0.rows("SELECT number FROM week_flag_solve ORDER BY number").map { try $0.get("number") }
    }
    #expect(numbers == Array(1...count))
    let live = try await contest.desk.board(Contest.edition, at: Contest.at(20))
    #expect(Set(live.board.standings.map(\.points)).count == 1 && live.board.standings.count == count)
    await contest.store.close()
  }
}
