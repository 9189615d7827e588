import Testing

@testable import Week

@Suite("Flags are known by keyed hashes")
struct FlagIndexTests {
  private let teams = (1...3).map { TeamID("t\($0)") }
  private let own = ChallengeID("forensics-1")
  private let common = ChallengeID("law-1")
  private let keeper = FlagKeeper(seed: Array(repeating: 7, count: 32))

  private func index() -> FlagIndex {
    FlagIndex(
      challenges: [own, common], teams: teams, common: [common: [keeper.hash(of: "toguna{article 115}", in: common)]],
      keeper: keeper)
  }

  @Test("a team's own flag is right for it, and names its owner when another hands it in")
  func ownFlags() {
    let flag = keeper.flag(of: own, for: teams[0])
    #expect(index().verdict(on: flag, of: own, by: teams[0]) == .right)
    #expect(index().verdict(on: flag, of: own, by: teams[1]) == .foreign(owner: teams[0]))
    #expect(index().verdict(on: flag, of: common, by: teams[0]) == .wrong)
    #expect(Set(teams.map { keeper.flag(of: own, for: $0) }).count == 3)
  }

  @Test("a common flag is right for all, spaces around it forgiven, its letters not")
  func commonFlags() {
    #expect(index().verdict(on: "  toguna{article 115}\n", of: common, by: teams[2]) == .right)
    #expect(index().verdict(on: "toguna{Article 115}", of: common, by: teams[2]) == .wrong)
    #expect(index().verdict(on: "", of: ChallengeID("none"), by: teams[2]) == .wrong)
  }

  @Test("another seed gives other flags and other hashes")
  func seeds() {
    let other = FlagKeeper(seed: Array(repeating: 8, count: 32))
    #expect(other.flag(of: own, for: teams[0]) != keeper.flag(of: own, for: teams[0]))
    #expect(other.hash(of: "toguna{x}", in: own) != keeper.hash(of: "toguna{x}", in: own))
  }
}
