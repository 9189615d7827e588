public import Pack
public import Territory
public import Vocabulary

/// Who shows something at an edition, or carries it.
public struct Exhibitor: Sendable, Hashable {
  public enum Part: String, Sendable, CaseIterable, PackDecodable {
    case exhibitor, partner
    /// A State that is invited.
    case guest
  }

  public let id: String
  public let name: LocalizedText
  public let part: Part
  public let text: LocalizedText?
  public let stand: String?
  public let provenance: Provenance
}

extension Exhibitor: PackDecodable {
  public static let shape = Shape<Exhibitor>.object(
    "an exhibitor or partner", .required("id", "its name in addresses", .name), .required("name", "its name"),
    .required("part", "exhibitor, partner or guest"), .optional("text", "what it shows or does"),
    .optional("stand", "where it stands", .text), .provenance
  ) { Exhibitor(id: $0, name: $1, part: $2, text: $3, stand: $4, provenance: $5) }
}
