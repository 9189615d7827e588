/// The files of a contest's challenges for a team that is none, so that its makers can try them.
public struct FlagTrial: Sendable {
  public struct File: Sendable {
    public let name: String
    public let content: [UInt8]
  }

  public struct Challenge: Sendable {
    public let id: ChallengeID
    /// What the files hide; nil where the flag is the same for all.
    public let flag: String?
    public let files: [File]
  }

  public let challenges: [Challenge]

  /// - Parameter seed: at least 32 bytes; not that of a contest.
  public init(_ contest: FlagContest, seed: [UInt8], team: TeamID = TeamID("essai")) {
    let keeper = FlagKeeper(seed: seed)
    challenges = contest.challenges.map { planned in
      guard let maker = planned.sheet.maker, let flag = TeamFlag(keeper.flag(of: planned.id, for: team)) else {
        return Challenge(id: planned.id, flag: nil, files: [])
      }
      let noise = keeper.noise(of: planned.id, for: team)
      let files = maker.files(holding: flag, noise, quiz: planned.sheet.quiz)
      return Challenge(
        id: planned.id, flag: flag.text, files: zip(maker.fileNames, files).map { File(name: $0, content: $1) })
    }
  }
}
