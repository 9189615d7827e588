public import Pack
import Territory

/// Questions on the law, each with one right answer. The codes of the right answers, in order, are a team's flag.
public struct LawQuiz: Sendable, Hashable, Codable {
  public struct Question: Sendable, Hashable, Codable {
    public let question: String
    let right: String
    let wrong: [String]
    private let source: String
    private let status: String

    var provenance: Provenance {
      Provenance(source: source, status: Provenance.Status(rawValue: status) ?? .toConfirm)
    }

    init(question: String, right: String, wrong: [String], provenance: Provenance) {
      self.question = question
      self.right = right
      self.wrong = wrong
      source = provenance.source
      status = provenance.status.rawValue
    }
  }

  /// As many as a flag has pairs of digits.
  public static let length = 10

  public let questions: [Question]
}

extension LawQuiz: PackDecodable {
  public static let shape = Shape<[Question]>.list(of: .declared, count: length...length).map { LawQuiz(questions: $0) }
}

extension LawQuiz.Question: PackDecodable {
  private static let line = Shape<String>.text("a line", length: 1...300)

  public static let shape = Shape<LawQuiz.Question>.object(
    "a question", .required("question", "what is asked", line), .required("right", "the right answer", line),
    .required("wrong", "answers that are wrong", .list(of: line, count: 1...5)), .provenance
  ) { LawQuiz.Question(question: $0, right: $1, wrong: $2, provenance: $3) }
}
