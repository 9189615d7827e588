import Pack

extension DeclaredValue {
  /// `name: text`, `name: optional`, or `name: [date, text]` for rows of these cells.
  static let list: Shape<[DeclaredValue]> = Shape.entries(key: Placeholder.shape, value: kind).map { entries in
    entries.map { DeclaredValue($0.key, kind: $0.value.kind, isOptional: $0.value.isOptional) }
  }

  private struct Requirement: Sendable {
    let kind: Kind
    let isOptional: Bool
  }

  private static let kind: Shape<Requirement> = .byKind(
    "what the value is",
    scalar: .oneOf([
      ("text", Requirement(kind: .text, isOptional: false)), ("optional", Requirement(kind: .text, isOptional: true)),
    ]),
    list: Shape.list(of: .text, count: 1...12).map { Requirement(kind: .rows(cells: $0.count), isOptional: false) }
      .named("the names of a row's cells"))
}
