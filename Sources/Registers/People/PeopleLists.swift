public import Pack
public import Territory
public import Vocabulary

/// The lists from which people are generated (`people.yaml`).
public struct PeopleLists: Sendable {
  public let provenance: Provenance
  public let readOn: Day
  /// Thousands of inhabitants, roughly, by code of commune.
  public let towns: [String: Double]
  /// Of a commune that is not in `towns`.
  public let otherTowns: Double
  /// Given names that all peoples share.
  public let women: [ListedName]
  public let men: [ListedName]
  public let peoples: [People]
  public let twins: Twins
  public let professions: Professions
  public let notes: [NoteTemplate]
  public let offences: [String]
  public let sentences: [String]

  /// Names that twins are given, two by two.
  public struct Twins: Sendable {
    public let women: [String]
    public let men: [String]
  }

  public struct Professions: Sendable {
    public let women: [ListedName]
    public let men: [ListedName]
  }
}

extension PeopleLists: PackDecodable {
  public static let shape: Shape<PeopleLists> = .object(
    "the lists from which people are generated (people.yaml)",
    .provenance,
    .required("date", "the day on which the lists were made", .day),
    towns, .required("women", "given names of women that all peoples share", names),
    .required("men", "given names of men that all peoples share", names),
    .required("peoples", "the peoples and their names", .nonEmptyList(of: .of(People.self))),
    .required("twins", "the names of twins", twins),
    .required("professions", "what parents do", professions),
    wordings
  ) { provenance, date, towns, women, men, peoples, twins, professions, wordings in
    PeopleLists(
      provenance: provenance, readOn: date, towns: towns.listed, otherTowns: towns.others, women: women, men: men,
      peoples: peoples, twins: twins, professions: professions, notes: wordings.notes, offences: wordings.offences,
      sentences: wordings.sentences)
  }

  private static let names = Shape<[ListedName]>.nonEmptyList(of: .of(ListedName.self))

  private static let towns = Key<(listed: [String: Double], others: Double)>.group(
    .required("towns", "thousands of inhabitants by code of commune", .dictionary(key: .text, value: .decimal)),
    .required("other_towns", "thousands of inhabitants of any other commune", .decimal(in: 0.1...1_000))
  ) { ($0, $1) }

  private static let twins: Shape<Twins> = .object(
    "the names of twins",
    .required("women", "two names", .list(of: .text, count: 2...2)),
    .required("men", "two names", .list(of: .text, count: 2...2))
  ) { Twins(women: $0, men: $1) }

  private static let professions: Shape<Professions> = .object(
    "what parents do", .required("women", "of mothers", names), .required("men", "of fathers", names)
  ) { Professions(women: $0, men: $1) }

  private struct Wordings {
    let notes: [NoteTemplate]
    let offences: [String]
    let sentences: [String]
  }

  private static let wordings = Key<Wordings>.group(
    .required("notes", "marginal notes", .nonEmptyList(of: .of(NoteTemplate.self))),
    .required("offences", "what convictions are for, in neutral words", .nonEmptyList(of: .text)),
    .required("sentences", "what courts decide, in neutral words", .nonEmptyList(of: .text))
  ) { Wordings(notes: $0, offences: $1, sentences: $2) }
}
