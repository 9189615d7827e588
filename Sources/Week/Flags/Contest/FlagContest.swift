public import Territory
public import Vocabulary

/// A capture-the-flag contest as its pack describes it (`flags/contest.yaml` and a file for each challenge).
public struct FlagContest: Sendable {
  public let title: LocalizedText
  public let text: LocalizedText
  public let times: FlagTimes
  /// The most members of a team.
  public let teamSize: Int
  public let pace: SubmissionPace
  public let challenges: [PlannedChallenge]
  public let provenance: Provenance

  /// Every fact that its files state, by where it comes from.
  var cited: [Provenance] {
    [provenance] + challenges.flatMap { [$0.provenance] + ($0.sheet.quiz?.questions.map(\.provenance) ?? []) }
  }
}
