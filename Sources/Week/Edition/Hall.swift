public import Pack
public import Vocabulary

/// A place where sessions are held.
public struct Hall: Sendable, Hashable {
  public let id: String
  public let name: LocalizedText
  /// Whether several sessions may be held there at once, as in an exhibition hall.
  public let isShared: Bool
}

extension Hall: PackDecodable {
  public static let shape = Shape<Hall>.object(
    "a hall", .required("id", "its name in the programme", .name), .required("name", "its name"),
    .defaulted("shared", false, "whether several sessions may be held there at once")
  ) { Hall(id: $0, name: $1, isShared: $2) }
}

extension Shape where Value == String {
  /// A name of the room's own: of a hall, a speaker, an indicator.
  static var name: Shape { .text("small letters, digits and hyphens", pattern: "[a-z][a-z0-9-]*", length: 1...40) }
}
