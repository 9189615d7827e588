public import Pack
public import Territory
public import Vocabulary

/// Something that happened and can be checked.
public struct Evidence: Sendable, Hashable {
  public let text: LocalizedText
  public let day: Day?
  /// `https://…`; nil for a source without an address.
  public let link: String?
  /// Nil for what an organiser added, whose reason stands in the history.
  public let provenance: Provenance?
}

extension Evidence: PackDecodable {
  public static let shape = Shape<Evidence>.object(
    "something that can be checked", .required("text", "what happened"), .optional("on", "the day", .day),
    .optional("link", "where it can be read", .webAddress), .provenance
  ) { Evidence(text: $0, day: $1, link: $2, provenance: $3) }
}

extension Shape where Value == String {
  static var webAddress: Shape {
    .text("an address such as https://…", pattern: "https?://[!-~]+", length: 1...500)
  }
}
