import Territory
import Testing

@testable import Week

@Suite("The files of challenges")
struct MakerTests {
  private let keeper = FlagKeeper(seed: Array(repeating: 9, count: 32))
  private let red = TeamID("rouge")

  private func files(_ maker: ChallengeMaker, for team: TeamID) throws -> [[UInt8]] {
    let quiz = try #require(try Specimen.mali().flags).challenges.compactMap(\.sheet.quiz).first
    let id = ChallengeID(maker.rawValue)
    let flag = try #require(TeamFlag(keeper.flag(of: id, for: team)))
    return maker.files(holding: flag, keeper.noise(of: id, for: team), quiz: quiz)
  }

  @Test(
    "they are the same for one team, others for another, bounded, and never show the flag",
    arguments: ChallengeMaker.allCases)
  func steady(maker: ChallengeMaker) throws {
    let own = try files(maker, for: red)
    let (again, other) = (try files(maker, for: red), try files(maker, for: TeamID("bleue")))
    #expect(own == again && own != other)
    #expect(own.count == maker.fileNames.count && own.allSatisfy { !$0.isEmpty })
    #expect(own.reduce(0) { $0 + $1.count } <= ChallengeMaker.mostBytes)
    let flag = keeper.flag(of: ChallengeID(maker.rawValue), for: red)
    for file in own { #expect(!String(decoding: file, as: UTF8.self).contains(flag)) }
    #expect(maker.fileNames.allSatisfy(FileNames.isSafe))
  }

  @Test("the Malian pack has ten challenges, two of each of some, and a solution for each")
  func pack() throws {
    let contest = try #require(try Specimen.mali().flags)
    #expect(contest.challenges.count == 10)
    #expect(Set(contest.challenges.map(\.category)) == Set(ChallengeCategory.allCases))
    #expect(Set(Contest.solutions.map(\.id)) == Set(contest.challenges.map(\.id)))
    #expect(Set(contest.challenges.compactMap(\.sheet.maker)) == Set(ChallengeMaker.allCases))
    #expect(contest.times == FlagTimes(opens: nil, freezes: nil, ends: nil))
  }

  @Test("a minute is read on the edition's clock")
  func minute() throws {
    let minute = try #require(FlagTimes.Minute(text: "1970-01-02T01:30"))
    #expect(minute.seconds(in: .bamako) == 91_800 && minute.seconds(in: .niamey) == 88_200)
    for text in ["", "1970-01-02", "1970-13-02T01:30", "1970-01-02T24:30", "1970-01-02T01:30T"] {
      #expect(FlagTimes.Minute(text: text) == nil, "\(text)")
    }
  }
}
