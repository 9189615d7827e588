public import Pack

/// The rules of competence of a country pack: the file `competence.yaml`.
///
///     matters:
///       criminal-record:
///         office: court
///         by: birth-place
///         abroad: cour-appel-bamako
///         exceptions:
///           - {place: ML-00, office: tribunal-bamako-3, source: S9, status: confirmed}
///         source: S9
///         status: confirmed
public struct CompetenceFile: Sendable {
  public let rules: [CompetenceRule]
  private let offices: [Located<OfficeCode>]
  private let places: [Located<PlaceCode>]

  /// Reports every place and office that the rules name and the pack does not have.
  public func check(places gazetteer: Gazetteer, offices known: [Office], faults: Faults) {
    let codes = Set(known.map(\.code))
    for office in offices where !codes.contains(office.value) {
      faults.add(
        "there is no office `\(office.value)`", fix: "add it to offices.csv, or correct the code", at: office.position)
    }
    for place in places where gazetteer[place.value] == nil {
      faults.add(
        "there is no place `\(place.value)`", fix: "add it to places.csv, or correct the code", at: place.position)
    }
  }
}

extension OfficeKind: PackDecodable {}
extension CompetenceRule.Basis: PackDecodable {}

extension CompetenceFile: PackDecodable {
  public static let shape: Shape<CompetenceFile> = .object(
    "the rules of competence",
    .required(
      "matters", "a rule for each matter, by the name that procedures give it",
      .entries(key: Shape<String>.text("a name such as criminal-record", pattern: "[a-z][a-z0-9-]*"), value: rule))
  ) { entries in
    CompetenceFile(
      rules: entries.map { matter, draft in draft.rule(for: matter) },
      offices: entries.flatMap { $0.value.exceptions.map(\.office) + [$0.value.abroad].compactMap { $0 } },
      places: entries.flatMap { $0.value.exceptions.map(\.place) })
  }

  /// A rule before the name of its matter is known, with the places of its references.
  private struct Draft {
    let kind: OfficeKind
    let basis: CompetenceRule.Basis
    let anyOffice: Bool
    let abroad: Located<OfficeCode>?
    let exceptions: [ExceptionDraft]
    let provenance: Provenance

    func rule(for matter: String) -> CompetenceRule {
      CompetenceRule(
        matter: matter, kind: kind, basis: basis, anyOffice: anyOffice, abroad: abroad?.value,
        exceptions: exceptions.map(\.exception), provenance: provenance)
    }
  }

  private struct ExceptionDraft {
    let place: Located<PlaceCode>
    let office: Located<OfficeCode>
    let period: Period
    let provenance: Provenance

    var exception: CompetenceRule.Exception {
      CompetenceRule.Exception(place: place.value, office: office.value, period: period, provenance: provenance)
    }
  }

  private static let rule: Shape<Draft> = .object(
    "a rule of competence",
    .required("office", "the kind of office", .of(OfficeKind.self)),
    .required("by", "the place that decides", .of(CompetenceRule.Basis.self)),
    .defaulted("any_office", false, "whether every office of the kind may handle the matter", .truth),
    .optional("abroad", "the office for people whose place lies abroad", Shape<OfficeCode>.officeCode.located),
    .defaulted("exceptions", [], "places that go to another office than the nearest", .list(of: exception)),
    .provenance
  ) { Draft(kind: $0, basis: $1, anyOffice: $2, abroad: $3, exceptions: $4, provenance: $5) }

  private static let exception: Shape<ExceptionDraft> = .object(
    "an exception",
    .required("place", "the place, with all that lies in it", Shape<PlaceCode>.placeCode.located),
    .required("office", "the office that handles the matter for it", Shape<OfficeCode>.officeCode.located),
    .period, .provenance
  ) { ExceptionDraft(place: $0, office: $1, period: $2, provenance: $3) }
}
