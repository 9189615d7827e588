public import Pack
import Territory

/// One of the peoples of a State, as far as names tell: which ones its families bear, and where most of them live.
public struct People: Sendable, PackDecodable {
  public let id: String
  /// How many of the population, beside the others.
  public let weight: Double
  /// Places in which, with all that lies in them, the people is met ten times as often.
  public let homes: [String]
  public let women: [ListedName]
  public let men: [ListedName]
  /// How often a given name is of these lists rather than of those that all peoples share, 0 to 1.
  public let ownNames: Double
  public let surnames: [ListedName]
  /// The words before the father's given name, where that stands for a surname: *Ag*, *Walet*.
  public let patronymic: Patronymic?

  public struct Patronymic: Sendable, Hashable, PackDecodable {
    public let son: String
    public let daughter: String

    public static let shape: Shape<Patronymic> = .object(
      "the words of descent", .required("son", "« son of »"), .required("daughter", "« daughter of »")
    ) { son, daughter in Patronymic(son: son, daughter: daughter) }
  }

  public static let shape: Shape<People> = .checkedObject(
    "a people",
    .required("id", "its name", .fieldName),
    .required("weight", "how many, beside the others", .decimal(in: 0.01...1_000)),
    .defaulted("homes", [], "codes of places where it is met more often"),
    .required("women", "given names of women", .nonEmptyList(of: .of(ListedName.self))),
    .required("men", "given names of men", .nonEmptyList(of: .of(ListedName.self))),
    .defaulted("own_names", 0.4, "how often a given name is of these lists", .decimal(in: 0...1)),
    .defaulted("surnames", [], "family names"),
    .optional("patronymic", "words of descent that stand with the father's name for a surname"), make: checked)

  private static func checked(
    _ object: DecodedObject, id: String, weight: Double, homes: [String], women: [ListedName], men: [ListedName],
    ownNames: Double, surnames: [ListedName], patronymic: Patronymic?
  ) -> People? {
    if surnames.isEmpty == (patronymic == nil) {
      object.fault("a people has either surnames or a patronymic", fix: "write one of the two", at: "id")
    }
    return People(
      id: id, weight: weight, homes: homes, women: women, men: men, ownNames: ownNames, surnames: surnames,
      patronymic: patronymic)
  }
}
