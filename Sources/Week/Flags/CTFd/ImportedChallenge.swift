/// A challenge that came from another contest: its flags are the same for all.
public struct ImportedChallenge: Sendable {
  struct File: Sendable {
    let name: String
    let content: [UInt8]
  }

  public let id: ChallengeID
  public let category: ChallengeCategory
  let title: String
  let text: String
  let value: DynamicValue
  let hints: [ChallengeHint]
  /// Each of them is right.
  let answers: [String]
  let files: [File]

  func sheet(with kept: [ChallengeSheet.KeptFile]) -> ChallengeSheet {
    ChallengeSheet(title: title, text: text, value: value, hints: hints, maker: nil, quiz: nil, files: kept)
  }
}
