import Foundation
import Identity
import Logging
import Pack
import Portal
import ServiceLifecycle
import Store
import Week

/// A capture-the-flag contest of thousands of teams: flags handed in durably, by the same way as the portal's, and the public
/// board asked over HTTP right after a team has solved something. On one core.
struct WeekBench {
  static let port = 18_510
  private static let edition = EditionID(year: 2026)
  /// Flags on their way at a time.
  private static let workers = 256
  private static let looks = 21

  let pack: String
  let teams: Int

  func run() async throws -> Figures {
    try Cores.pin(to: 0)
    return try await BenchFolder.measure(pack: pack, births: 0, measure)
  }

  private func measure(_ house: House) async throws -> Figures {
    let begin = Date().addingTimeInterval(-7_200)
    let second = Int(begin.timeIntervalSince1970)
    let desk = house.flags
    let folder = FlagFolder("\(house.folder.country)/week/\(Self.edition.rawValue)/flags", faults: .init())
    try await desk.open(
      Self.edition, from: second, freezing: nil, until: second + 86_400, solutions: folder.solutions(), by: "bench",
      at: begin)
    let entrants = try await enter(desk, at: begin)
    let challenges = try await desk.board(Self.edition, at: begin).challenges.filter { $0.sheet.maker != nil }.map(\.id)
    guard challenges.count > 3 else {
      throw Refusal("the pack's contest has too few challenges with flags of a team's own")
    }
    var figures = Figures()

    // Half of what is handed in is wrong. A minute lies between two rounds, so that nobody is slowed down.
    var rounds: [[(PersonID, ChallengeID, String)]] = []
    for challenge in challenges.prefix(3) {
      rounds.append(entrants.map { ($0.person, challenge, "toguna{00000000000000000000}") })
      var right: [(PersonID, ChallengeID, String)] = []
      for entrant in entrants {
        right.append(
          (entrant.person, challenge, try await desk.ownFlag(of: challenge, for: entrant.team, in: Self.edition)))
      }
      rounds.append(right)
    }
    let time = ProcessorTime()
    for (number, round) in rounds.enumerated() {
      try await handIn(round, to: desk, at: begin.addingTimeInterval(Double(60 * (number + 1))))
    }
    let count = Double(rounds.count * entrants.count)
    figures.add("flags_per_second", count / time.elapsed, "flags judged a second, each durable in SQLite")
    figures.add(
      "flags_per_cpu_second", count / time.processor, "the same, of this process's CPU time (aim: 5000; CTFd: 44)")
    try await pages(house, desk, entrants, challenges[3], &figures)
    return figures
  }

  private struct Entrant: Sendable {
    let person: PersonID
    let team: TeamID
  }

  private func enter(_ desk: FlagDesk, at begin: Date) async throws -> [Entrant] {
    var random = SystemRandomNumberGenerator()
    let persons = (0..<teams).map { _ in PersonID(random: &random) }
    return try await withThrowingTaskGroup(of: Entrant.self) { group in
      var entrants: [Entrant] = []
      for (number, person) in persons.enumerated() {
        if number >= Self.workers, let one = try await group.next() { entrants.append(one) }
        group.addTask {
          Entrant(
            person: person,
            team: try await desk.createTeam("Équipe \(number + 1)", of: Self.edition, by: person, at: begin))
        }
      }
      for try await one in group { entrants.append(one) }
      return entrants
    }
  }

  private func handIn(_ flags: [(PersonID, ChallengeID, String)], to desk: FlagDesk, at now: Date) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (number, flag) in flags.enumerated() {
        if number >= Self.workers { try await group.next() }
        group.addTask {
          let (person, challenge, text) = flag
          guard case .right = try await desk.submit(text, for: challenge, of: Self.edition, by: person, at: now) else {
            guard text.hasSuffix("00000}") else { throw Refusal("a right flag was not taken") }
            return
          }
        }
      }
      try await group.waitForAll()
    }
  }

  /// Each look at the board follows a flag that changes it. curl tells how long the answer took.
  private func pages(
    _ house: House, _ desk: FlagDesk, _ entrants: [Entrant], _ challenge: ChallengeID, _ figures: inout Figures
  ) async throws {
    var logger = Logger(label: "bench")
    logger.logLevel = .critical
    let portal = PortalService(
      services: house.services, stand: PortalStand(port: Self.port, isFloodGuarded: false), logger: logger)
    let home = "http://localhost:\(Self.port)/semaine/\(Self.edition.rawValue)"
    let (boards, programme) = try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await portal.run() }
      try await Task.sleep(for: .seconds(1))
      var boards: [Curl.Answer] = []
      for entrant in entrants.prefix(Self.looks) {
        let flag = try await desk.ownFlag(of: challenge, for: entrant.team, in: Self.edition)
        try await handIn([(entrant.person, challenge, flag)], to: desk, at: Date())
        boards.append(try Curl.get("\(home)/drapeaux"))
      }
      let programme = try Curl.get("\(home)/programme")
      group.cancelAll()
      return (boards, programme)
    }
    let times = boards.map(\.milliseconds).sorted()
    figures.add(
      "board_\(teams)_teams_ms", times[times.count / 2], "ms for the board's page over HTTP, just changed (aim: 50)")
    figures.add(
      "board_page_bytes", Double(boards.map(\.bytes).max() ?? 0), "bytes of that page, compressed (aim: 51200)")
    figures.add("programme_page_bytes", Double(programme.bytes), "bytes of the programme, compressed (aim: 14336)")
  }
}

/// A page as a browser asks for it.
private enum Curl {
  struct Answer: Sendable {
    let milliseconds: Double
    let bytes: Int
  }

  static func get(_ url: String) throws -> Answer {
    let curl = Process()
    curl.executableURL = URL(filePath: "/usr/bin/curl")
    curl.arguments = [
      "-sf", "-H", "Accept-Encoding: gzip", "-o", "/dev/null", "-w", "%{time_starttransfer} %{size_download}", url,
    ]
    let pipe = Pipe()
    curl.standardOutput = pipe
    try curl.run()
    let words = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).split(separator: " ")
    curl.waitUntilExit()
    guard curl.terminationStatus == 0, words.count == 2, let seconds = Double(words[0]), let bytes = Int(words[1])
    else {
      throw Refusal("\(url) was not answered")
    }
    return Answer(milliseconds: seconds * 1_000, bytes: bytes)
  }
}
