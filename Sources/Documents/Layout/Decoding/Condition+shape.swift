import Pack

/// The condition of a block or a field.
enum Condition {
  static let key = Key<[Placeholder]>.defaulted(
    "when", [], "a value, or a list of them: this shows if one of them is not empty",
    .byKind(
      "the name of a value, or a list of names", scalar: Placeholder.shape.map { [$0] },
      list: .nonEmptyList(of: Placeholder.shape)))
}
