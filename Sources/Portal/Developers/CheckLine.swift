import Pack

/// A question that was asked of a proof.
struct CheckLine: Sendable, Encodable, PackDecodable {
  let check: String
  let outcome: String

  static let shape = Shape<CheckLine>.object(
    "A question and its answer", .required("check", "What was asked", .text),
    .required("outcome", "The answer", .oneOf(["passed", "failed", "undetermined"].map { ($0, $0) }))
  ) { CheckLine(check: $0, outcome: $1) }
}
