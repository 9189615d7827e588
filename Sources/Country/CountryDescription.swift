public import Pack
public import Procedures
import Territory
public import Vocabulary

/// What country.yaml says of the State.
public struct CountryDescription: Sendable, PackDecodable {
  public let state: StateCode
  public let name: LocalizedText
  public let motto: LocalizedText
  /// The languages that the portal offers, French first. Each has a file in texts/.
  public let languages: [Located<LanguageTag>]
  public let agencies: [Agency]
  public let roles: [Role]
  /// Standing notices of every page's foot, such as the warning against scams.
  public let notices: [Statement]

  public static let shape = Shape<CountryDescription>.checkedObject(
    "A State (country.yaml)",
    .required("state", "ML, BF or NE", .oneOf(StateCode.allCases.map { ($0.rawValue, $0) })),
    .required("name", "The State's name"),
    .required("motto", "The State's motto"),
    .required(
      "languages", "The languages that the portal offers, French first",
      .list(of: Shape<LanguageTag>.languageTag.located)),
    .required(
      "agencies", "The ministries and services that answer for procedures and registers",
      .list(of: Shape<Agency>.declared.located)),
    .required("roles", "What civil servants may be", .list(of: Shape<Role>.declared.located)),
    .defaulted("notices", [], "Standing notices for the public"), make: checked)

  private static func checked(
    _ object: DecodedObject, state: StateCode, name: LocalizedText, motto: LocalizedText,
    languages: [Located<LanguageTag>], agencies: [Located<Agency>], roles: [Located<Role>], notices: [Statement]
  ) -> CountryDescription? {
    object.faults.expectDistinct(agencies.map { $0.map(\.id) }, "agencies are named")
    object.faults.expectDistinct(roles.map { $0.map(\.id) }, "roles are named")
    if languages.first?.value != .french {
      object.fault("French is not the first language", fix: "write [fr, …]", at: "languages")
    }
    return CountryDescription(
      state: state, name: name, motto: motto, languages: languages, agencies: agencies.map(\.value),
      roles: roles.map(\.value), notices: notices)
  }

  /// A ministry or service.
  public struct Agency: Sendable, PackDecodable {
    public let id: String
    public let name: LocalizedText

    public static let shape = Shape<Agency>.object(
      "A ministry or service", .required("id", "Its short name", .identifier), .required("name", "Its name")
    ) { id, name in Agency(id: id, name: name) }
  }

  /// What a civil servant may be at a counter.
  public struct Role: Sendable, PackDecodable {
    public let id: String
    public let name: LocalizedText

    public static let shape = Shape<Role>.object(
      "What a civil servant may be", .required("id", "Its short name", .identifier), .required("name", "Its name")
    ) { id, name in Role(id: id, name: name) }
  }
}
