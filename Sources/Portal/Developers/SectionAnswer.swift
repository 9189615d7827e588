import Pack

/// A part of a procedure's page.
struct SectionAnswer: Sendable, Encodable, PackDecodable {
  let title: String
  let text: String

  static let shape = Shape<SectionAnswer>.object(
    "A part of the description", .required("title", "Its heading", .text), .required("text", "What it says", .text)
  ) { SectionAnswer(title: $0, text: $1) }
}
