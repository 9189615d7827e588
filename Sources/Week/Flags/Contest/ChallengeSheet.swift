/// What a contest keeps of a challenge from its opening on: what the pack says later changes nothing for teams that have begun.
public struct ChallengeSheet: Sendable, Hashable, Codable {
  /// A file that came with an imported challenge.
  public struct KeptFile: Sendable, Hashable, Codable {
    public let name: String
    /// The SHA-256 of its content, in hexadecimal.
    public let hash: String
  }

  public static let longestTitle = 120
  public static let longestText = 8_000
  public static let longestHint = 1_000
  public static let mostHints = 10

  public let title: String
  /// In plain letters; an empty line parts paragraphs.
  public let text: String
  public let value: DynamicValue
  public let hints: [ChallengeHint]
  /// Nil where the flag is the same for all.
  public let maker: ChallengeMaker?
  let quiz: LawQuiz?
  public let files: [KeptFile]

  /// The names of the files that a team gets.
  public var fileNames: [String] { maker?.fileNames ?? files.map(\.name) }
}
