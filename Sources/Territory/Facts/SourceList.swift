public import Pack

/// What the marks of sources stand for: the file `sources.yaml`.
public struct SourceList: Sendable {
  private let names: [String: String]
  /// Where the list stands, for faults about marks that it lacks.
  public let position: Position

  /// What a mark stands for: addresses, or the title of a text. A source that is written out stands for itself.
  public func name(of source: String) -> String { names[source] ?? source }

  /// The marks among `sources` that the list does not explain, in alphabetical order. Words with a space are no marks.
  public func unknown(_ sources: some Sequence<String>) -> [String] {
    Set(sources).filter { !$0.contains(" ") && names[$0] == nil }.sorted()
  }
}

extension SourceList: PackDecodable {
  public static let shape: Shape<SourceList> = .checkedObject(
    "what the marks of sources stand for (sources.yaml)",
    .required(
      "sources", "the address or the title at which each can be read, by its mark",
      .dictionary(key: Shape<String>.text("a mark such as S9", pattern: "[A-Za-z0-9]+"), value: .text))
  ) { object, names in
    SourceList(names: names, position: object.position)
  }
}
