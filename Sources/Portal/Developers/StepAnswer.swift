import Pack

/// A step of the decision.
struct StepAnswer: Sendable, Encodable, PackDecodable {
  let title: String
  let role: String?

  static let shape = Shape<StepAnswer>.object(
    "A step of the decision", .required("title", "What is done", .text), .optional("role", "By whom", .text)
  ) { StepAnswer(title: $0, role: $1) }
}
