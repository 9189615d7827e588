public import Pack
public import Territory
public import Vocabulary

/// A register as its pack describes it (`registers/*.yaml`): what its records hold, what makes two of them the same,
/// and what a search compares.
public struct RegisterDefinition: Sendable {
  /// The register's name, and where it stands.
  public let name: Located<String>
  public let title: LocalizedText
  /// The agency that answers for it, of country.yaml.
  public let agency: Located<String>
  public let provenance: Provenance
  /// The day on which the source was read.
  public let readOn: Day
  /// The fields whose values, together, no two records share.
  public let identity: [String]
  public let search: SearchRoles
  /// Fields of kind date in the order in which their days follow one another: nobody is declared before being born.
  public let chronology: [String]
  public let fields: [RegisterField]
  let fieldNumbers: [String: Int]

  public var id: String { name.value }

  public func field(_ id: String) -> RegisterField? {
    fieldNumbers[id].map { fields[$0] }
  }
}

extension RegisterDefinition: PackDecodable {
  public static let shape: Shape<RegisterDefinition> = .checkedObject(
    "a register (registers/*.yaml)",
    .required("register", "its name", Shape<String>.fieldName.located),
    .required("title", "its name for people"),
    .required("agency", "the agency that answers for it, of country.yaml"),
    .provenance,
    .required("date", "the day on which the source was read", .day),
    .required(
      "identity", "the fields whose values, together, no two records share",
      .nonEmptyList(of: Shape<String>.fieldName.located)),
    .required("search", "what the fields are to a search", SearchRoles.Declared.shape),
    .defaulted(
      "chronology", [], "fields with dates, in the order of time", .list(of: Shape<String>.fieldName.located)),
    .required("fields", "what a record holds", .nonEmptyList(of: .of(RegisterField.self)))
  ) { object, name, title, agency, provenance, date, identity, search, chronology, fields in
    let definition = RegisterDefinition(
      name: name, title: title, agency: agency, provenance: provenance, readOn: date,
      identity: identity.map(\.value), search: search.roles, chronology: chronology.map(\.value), fields: fields,
      fieldNumbers: Dictionary(fields.enumerated().map { ($1.id, $0) }) { first, _ in first })
    DefinitionCheck(definition: definition, faults: object.faults)
      .run(identity: identity, search: search, chronology: chronology)
    return definition
  }
}
