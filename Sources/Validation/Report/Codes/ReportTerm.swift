/// A closed list of things that a report says: each has one word for machines, which never changes, and one sentence for
/// people.
///
/// The sentences in French, and in any other language, stand in a country pack under ``key``; those in English stand beside
/// the words, for the command line.
public protocol ReportTerm: CaseIterable, Hashable, Sendable, RawRepresentable<String> {
  /// What all of the list are about: the middle of their keys.
  static var area: String { get }
  /// What the sentence fills in: `object` for `{object}`.
  var places: Set<String> { get }
  /// The sentence in English, with its `{places}`.
  var english: String { get }
}

extension ReportTerm {
  public var places: Set<String> { [] }

  /// The key of the sentence in the texts of a pack: `report.threat.loop`.
  public var key: String { "report.\(Self.area).\(rawValue.lowercased())" }

  /// The sentence with its values in place.
  public func callAsFunction(_ values: [String: ReportValue] = [:]) -> ReportPhrase {
    ReportPhrase(key: key, values: values, english: english)
  }

  /// Every key of the list, with its places.
  static var required: [String: Set<String>] {
    Dictionary(allCases.map { ($0.key, $0.places) }) { first, _ in first }
  }
}
