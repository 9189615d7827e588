public import Pack
public import Vocabulary

/// One choice of a field.
public struct FieldOption: Sendable, PackDecodable {
  public let id: String
  public let label: LocalizedText

  public static let shape = Shape<FieldOption>.object(
    "A choice",
    .required("id", "The answer's value in expressions", .identifier),
    .required("label", "What the citizen reads")
  ) { id, label in FieldOption(id: id, label: label) }
}
