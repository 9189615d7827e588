public import Pack

/// An expression and the name of the value that it gives.
public struct NamedFormula: Sendable {
  public let name: Located<String>
  public let formula: Scalar

  static let list = Shape<[(key: Located<String>, value: Scalar)]>
    .entries(key: Shape<String>.identifier.located, value: .scalar)
    .map { entries in entries.map { NamedFormula(name: $0.key, formula: $0.value) } }
}
