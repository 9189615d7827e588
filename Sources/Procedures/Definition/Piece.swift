public import Pack
public import Vocabulary

/// A document that the citizen attaches.
public struct Piece: Sendable, PackDecodable {
  public let id: String
  public let title: LocalizedText
  public let hint: LocalizedText?
  public let isRequired: Bool
  /// The piece is asked for only when this CEL expression (bool, over `answers`) holds.
  public let condition: Scalar?
  /// Largest file, in kilobytes of 1,000 bytes.
  public let maximumKilobytes: Int

  public static let shape = Shape<Piece>.checkedObject(
    "A document to attach",
    .required("id", "Name of the piece", .identifier),
    .required("title", "What the piece is"),
    .optional("hint", "A line of help"),
    .defaulted("required", true, "Whether the request cannot go without it"),
    .optional("when", "CEL: asked for only when this holds"),
    .defaulted("max_kb", 5_000, "Largest file, in kB")
  ) { object, id, title, hint, required, condition, kilobytes in
    if kilobytes <= 0 {
      object.fault("no file is as small as that", fix: "write the largest size in kB, such as 5000", at: "max_kb")
    }
    return Piece(
      id: id, title: title, hint: hint, isRequired: required, condition: condition, maximumKilobytes: kilobytes)
  }
}
