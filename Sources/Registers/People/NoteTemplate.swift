public import Pack

/// The wording of a generated marginal note.
///
/// Placeholders: `{name}` of a husband or wife, `{place}`, `{number}`, `{court}`, and in corrections `{wrong}` and `{right}`.
public struct NoteTemplate: Sendable, PackDecodable {
  public enum Kind: String, Sendable, CaseIterable, PackDecodable {
    case marriage, death, judgment, correction
  }

  public let kind: Kind
  public let text: String

  public static let shape: Shape<NoteTemplate> = .object(
    "the wording of a marginal note",
    .required("kind", "what took place"),
    .required("text", "its wording, with placeholders such as {name}")
  ) { kind, text in NoteTemplate(kind: kind, text: text) }

  func filled(_ values: [String: String]) -> String {
    values.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
  }
}
