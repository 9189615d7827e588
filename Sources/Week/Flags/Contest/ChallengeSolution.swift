public import Pack

/// How a challenge is solved: `flags/solutions/loi-donnees.yaml`. It is no part of an ``Edition``: nothing that serves pages
/// ever holds one.
public struct ChallengeSolution: Sendable, PackDecodable {
  public let id: ChallengeID
  /// The flag, where it is the same for all.
  let answer: String?
  /// The way to it, for who prepares the contest.
  public let text: String

  public static let shape = Shape<ChallengeSolution>.object(
    "the solution of a challenge", .required("id", "the challenge"),
    .optional("answer", "the flag, where it is the same for all", .text("a flag", length: 1...FlagDesk.longestFlag)),
    .required("text", "the way to it", .text("a text", length: 1...4_000))
  ) { ChallengeSolution(id: $0, answer: $1, text: $2) }
}
