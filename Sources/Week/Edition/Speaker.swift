public import Pack
public import Territory
public import Vocabulary

/// Who speaks at a session.
public struct Speaker: Sendable, Hashable {
  public let id: String
  /// Nil until it is published; pages then show the role alone.
  public let name: String?
  public let role: LocalizedText
  public let state: StateCode?
  /// What a reader should know, such as that two names are reported.
  public let note: LocalizedText?
  public let provenance: Provenance
}

extension Speaker: PackDecodable {
  public static let shape = Shape<Speaker>.object(
    "a speaker", .required("id", "the name in the programme", .name),
    .optional("name", "the name; absent until it is published", .text("a name", length: 1...120)),
    .required("role", "in what quality"),
    .optional("state", "ML, BF or NE", .oneOf(StateCode.allCases.map { ($0.rawValue, $0) })),
    .optional("note", "what a reader should know"), .provenance
  ) { Speaker(id: $0, name: $1, role: $2, state: $3, note: $4, provenance: $5) }
}
