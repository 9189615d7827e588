public import Pack
public import Territory

/// A challenge as the pack describes it: `flags/challenges/loi-donnees.yaml`.
public struct PlannedChallenge: Sendable {
  public let id: ChallengeID
  public let category: ChallengeCategory
  public let sheet: ChallengeSheet
  /// Minutes between the opening of the contest and its own.
  public let releaseAfter: Int
  public let provenance: Provenance

  /// Whether its flag is the same for all: then its solution says which.
  public var isCommon: Bool { sheet.maker == nil }
}

extension PlannedChallenge: PackDecodable {
  struct Naming {
    let id: ChallengeID
    let category: ChallengeCategory
    let title: String
    let text: String
  }

  struct Making {
    let maker: ChallengeMaker?
    let quiz: LawQuiz?
  }

  public static let shape = Shape<PlannedChallenge>.object(
    "a challenge of a capture-the-flag contest", naming, valueKey, making,
    .defaulted("hints", [], "what helps, and costs points", .list(of: .declared, count: 0...ChallengeSheet.mostHints)),
    .defaulted("release_after", 0, "minutes after the opening", .int(in: 0...20_000)), .provenance
  ) { naming, value, making, hints, release, provenance in
    PlannedChallenge(
      id: naming.id, category: naming.category,
      sheet: ChallengeSheet(
        title: naming.title, text: naming.text, value: value, hints: hints, maker: making.maker, quiz: making.quiz,
        files: []),
      releaseAfter: release, provenance: provenance)
  }

  private static let naming = Key<Naming>.group(
    .required("id", "its name in addresses"), .required("category", "what it asks to know"),
    .required("title", "its title", .text("a title", length: 1...ChallengeSheet.longestTitle)),
    .required("text", "what is asked", .text("a text", length: 1...ChallengeSheet.longestText))
  ) { Naming(id: $0, category: $1, title: $2, text: $3) }

  private static let making = Key<Making>.checkedGroup(
    .optional(
      "files", "who makes each team's files; absent where the flag is the same for all",
      Shape<ChallengeMaker>.declared),
    .optional("quiz", "the questions of the files of law-quiz", Shape<LawQuiz>.declared)
  ) { object, maker, quiz in
    guard (maker == .lawQuiz) == (quiz != nil) else {
      object.fault(
        "`quiz` and `files: law-quiz` belong together", fix: "write both, or neither",
        at: quiz == nil ? "files" : "quiz")
      return nil
    }
    return Making(maker: maker, quiz: quiz)
  }

  private static let valueKey = Key<DynamicValue>.checkedGroup(
    .required("value", "points for the first team", .int(in: 1...10_000)),
    .required("minimum", "points that remain when many have solved it", .int(in: 1...10_000)),
    .required("decay", "how many teams after the first bring it down to the minimum", .int(in: 0...10_000))
  ) { object, initial, minimum, decay in
    guard let value = DynamicValue(initial: initial, minimum: minimum, decay: decay) else {
      object.fault("the minimum is above the first value", fix: "lower it", at: "minimum")
      return nil
    }
    return value
  }
}
