public import Pack

/// What helps a team that is stuck, for points.
public struct ChallengeHint: Sendable, Hashable, Codable, PackDecodable {
  public let text: String
  /// Points.
  public let cost: Int

  public static let shape = Shape<ChallengeHint>.object(
    "a hint", .required("text", "what it says", .text("a text", length: 1...ChallengeSheet.longestHint)),
    .required("cost", "points that it costs", .int(in: 0...10_000))
  ) { ChallengeHint(text: $0, cost: $1) }
}
