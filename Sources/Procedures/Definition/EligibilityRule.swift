public import Pack
public import Vocabulary

/// What an applicant must fulfil, and what to say to who does not.
public struct EligibilityRule: Sendable, PackDecodable {
  public let id: String
  /// CEL, bool, over `answers`: true of who may apply.
  public let rule: Scalar
  /// Why who fails it may not apply, for the citizen.
  public let reason: LocalizedText
  public let source: FactSource

  public static let shape = Shape<EligibilityRule>.object(
    "What an applicant must fulfil",
    .required("id", "The rule's name", .identifier),
    .required("rule", "CEL: true of who may apply"),
    .required("reason", "Why who fails it may not apply, for the citizen"),
    FactSource.keys
  ) { id, rule, reason, source in EligibilityRule(id: id, rule: rule, reason: reason, source: source) }
}
