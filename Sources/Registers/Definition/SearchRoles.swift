import Pack

/// What the fields of a register are to a search.
public struct SearchRoles: Sendable, Hashable {
  /// The fields that together are the name of the person, such as given names and surname.
  public let names: [String]
  /// The fields that each hold the whole name of a parent.
  public let parents: [String]
  public let date: String?
  public let place: String?
  /// Fields that together lead to few records: the year and the number of an act.
  public let keys: [[String]]
}

extension SearchRoles {
  /// The roles with the places where their fields are named, so that faults can point there.
  struct Declared: Sendable {
    let names: [Located<String>]
    let parents: [Located<String>]
    let date: Located<String>?
    let place: Located<String>?
    let keys: [[Located<String>]]

    var roles: SearchRoles {
      SearchRoles(
        names: names.map(\.value), parents: parents.map(\.value), date: date?.value, place: place?.value,
        keys: keys.map { $0.map(\.value) })
    }

    static let shape: Shape<Declared> = .object(
      "what the fields are to a search",
      .required("names", "the fields of the person's name", .nonEmptyList(of: field)),
      .defaulted("parents", [], "the fields with the names of the parents", .list(of: field)),
      .optional("date", "the field of the person's birth date", field),
      .optional("place", "the field of the person's birth place", field),
      .defaulted("keys", [], "lists of fields that lead to few records", .list(of: .nonEmptyList(of: field)))
    ) { names, parents, date, place, keys in
      Declared(names: names, parents: parents, date: date, place: place, keys: keys)
    }

    private static let field = Shape<String>.fieldName.located
  }
}
