public import Pack
import Territory
public import Vocabulary

/// One of the values of a field of kind `choice`.
public struct RegisterOption: Sendable, Hashable, PackDecodable {
  /// The value that records keep.
  public let id: String
  public let label: LocalizedText

  public static let shape: Shape<RegisterOption> = .object(
    "a value of a choice",
    .required("id", "the value that records keep", .fieldName),
    .required("label", "what people read")
  ) { id, label in RegisterOption(id: id, label: label) }
}
