public import Pack

/// A name of the lists: how frequent it is among its kind, and how else registers spell it.
public struct ListedName: Sendable, Hashable, PackDecodable {
  public let name: String
  /// Relative to the other names of the list; 1 when nothing is written.
  public let weight: Double
  /// Other spellings of the same sound.
  public let variants: [String]

  public static let shape: Shape<ListedName> = .byKind(
    "a name",
    scalar: Shape<String>.text.map { ListedName(name: $0, weight: 1, variants: []) },
    mapping: .object(
      "a name with its weight and other spellings",
      .required("name", "the name"),
      .defaulted("weight", 1, "how frequent it is beside the others", .decimal(in: 0.01...1_000)),
      .defaulted("variants", [], "other spellings of the same sound")
    ) { name, weight, variants in ListedName(name: name, weight: weight, variants: variants) })
}
