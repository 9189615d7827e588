public import Pack
public import Vocabulary

/// A rule that an answer must satisfy, and what to say when it does not.
public struct FieldCheck: Sendable, PackDecodable {
  /// CEL, bool, over `answers`.
  public let rule: Scalar
  public let message: LocalizedText

  public static let shape = Shape<FieldCheck>.object(
    "A rule of the answer",
    .required("rule", "CEL: true when the answer is right"),
    .required("message", "What is wrong and what to do, for the citizen")
  ) { rule, message in FieldCheck(rule: rule, message: message) }
}
