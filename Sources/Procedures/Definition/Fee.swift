public import Pack
public import Vocabulary

/// What the act costs.
public struct Fee: Sendable, PackDecodable {
  /// CEL, int, whole CFA francs, over `answers`.
  public let amount: Scalar
  public let label: LocalizedText
  public let source: FactSource

  public static let shape = Shape<Fee>.object(
    "What the act costs",
    .required("amount", "CEL: whole CFA francs"),
    .required("label", "What the fee is, or the text that sets it"),
    FactSource.keys
  ) { amount, label, source in
    Fee(amount: amount, label: label, source: source)
  }
}
