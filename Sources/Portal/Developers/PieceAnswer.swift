import Pack

/// A document to provide.
struct PieceAnswer: Sendable, Encodable, PackDecodable {
  let title: String
  let hint: String?
  let isRequired: Bool

  enum CodingKeys: String, CodingKey {
    case title, hint
    case isRequired = "required"
  }

  static let shape = Shape<PieceAnswer>.object(
    "A document to provide", .required("title", "What it is", .text),
    .optional("hint", "What it must be like", .text),
    .required("required", "Whether a request needs it", .truth)
  ) { PieceAnswer(title: $0, hint: $1, isRequired: $2) }
}
