import Testing

@testable import Week

@Suite("The board of the young defenders")
struct BoardTests {
  private let teams = (1...4).map { TeamID("t\($0)") }
  private let law = ChallengeID("law-1")
  private let web = ChallengeID("web-1")

  private func challenges() throws -> [Challenge] {
    let value = try #require(DynamicValue(initial: 500, minimum: 100, decay: 2))
    return [
      Challenge(id: law, value: value, releasedAt: 100),
      Challenge(id: web, value: value, releasedAt: 200),
    ]
  }

  private func solve(_ team: Int, _ challenge: ChallengeID, _ number: Int, at time: Int) -> Solve {
    Solve(team: TeamID("t\(team)"), challenge: challenge, number: number, time: time)
  }

  @Test("a challenge is worth less the more teams solve it, and never less than its minimum")
  func value() throws {
    let value = try #require(DynamicValue(initial: 500, minimum: 100, decay: 20))
    #expect(value.points(solves: 1) == 500 && value.points(solves: 21) == 100 && value.points(solves: 4000) == 100)
    #expect((0..<30).allSatisfy { value.points(solves: $0) >= value.points(solves: $0 + 1) })
    #expect(
      DynamicValue(initial: 100, minimum: 200, decay: 3) == nil && DynamicValue(initial: 0, minimum: 0, decay: 3) == nil
    )
  }

  @Test("of equal points, who had them first stands first; first blood is told")
  func order() throws {
    let solves = [solve(2, law, 1, at: 110), solve(1, web, 2, at: 210), solve(3, law, 3, at: 220)]
    let board = Board(teams: teams, challenges: try challenges(), solves: solves, hints: [], until: 300)
    #expect(board.standings.map { "\($0.team.text) \($0.points)" } == ["t1 500", "t2 400", "t3 400", "t4 0"])
    #expect(board.challenges[law]?.firstBlood == TeamID("t2"))
  }

  @Test("a frozen board does not move, whatever is solved or paid later")
  func frozen() throws {
    let before = [solve(1, law, 1, at: 110), solve(2, web, 2, at: 210)]
    let after = [solve(3, law, 3, at: 301), solve(4, law, 4, at: 302), solve(4, web, 5, at: 303)]
    let hints = [HintTaken(team: TeamID("t1"), cost: 50, time: 305)]
    let frozen = Board(teams: teams, challenges: try challenges(), solves: before, hints: [], until: 300)
    let later = Board(teams: teams, challenges: try challenges(), solves: before + after, hints: hints, until: 300)
    #expect(frozen.standings == later.standings && frozen.challenges == later.challenges)
    let open = Board(teams: teams, challenges: try challenges(), solves: before + after, hints: hints, until: 400)
    #expect(open.standings.first?.team == TeamID("t4"))
  }

  @Test("a challenge counts once for a team, not before its release, and hints never make a debt")
  func counting() throws {
    let solves = [solve(1, law, 1, at: 110), solve(1, law, 2, at: 111), solve(2, web, 3, at: 150)]
    let hints = [
      HintTaken(team: TeamID("t3"), cost: 80, time: 120), HintTaken(team: TeamID("t1"), cost: 80, time: 120),
    ]
    let board = Board(teams: teams, challenges: try challenges(), solves: solves, hints: hints, until: 300)
    #expect(board.standings.map(\.points) == [420, 0, 0, 0])
  }

  @Test("six wrong flags at once are one too many; waiting helps")
  func pace() {
    let pace = SubmissionPace(burst: 5, interval: 30)
    let settled = { (wrong: Int) in
      (0..<wrong).reduce(0) { before, _ in pace.settled(afterWrongAt: 10, before: before) }
    }
    #expect(pace.wait(settled: settled(4), now: 10) == 0)
    #expect(pace.wait(settled: settled(5), now: 10) == 30)
    #expect(pace.wait(settled: settled(5), now: 40) == 0)
    #expect(pace.wait(settled: settled(0), now: 0) == 0)
  }

  @Test("the first teams' lines rise and fall with what they solve and buy, and end at their points")
  func tracks() throws {
    let solves = [solve(2, law, 1, at: 110), solve(1, law, 2, at: 120), solve(1, web, 3, at: 210)]
    let hints = [HintTaken(team: TeamID("t1"), cost: 50, time: 150)]
    let board = Board(teams: teams, challenges: try challenges(), solves: solves, hints: hints, until: 300)
    #expect(board.tracks.map(\.team) == [TeamID("t1"), TeamID("t2")])
    #expect(board.tracks.first?.points.map(\.points) == [400, 350, 850])
    for (track, standing) in zip(board.tracks, board.standings) {
      #expect(track.points.last?.points == standing.points)
    }
  }

  @Test("solves may come in any order, and of teams that are not on the board")
  func disorder() throws {
    let solves = [solve(3, law, 3, at: 130), solve(9, law, 1, at: 110), solve(1, law, 2, at: 120)]
    let board = Board(teams: teams, challenges: try challenges(), solves: solves, hints: [], until: 300)
    #expect(board.challenges[law]?.firstBlood == TeamID("t1") && board.challenges[law]?.solves == 2)
    #expect(board.standings.first?.team == TeamID("t1"))
  }
}
