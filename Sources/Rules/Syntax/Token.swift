/// A word of the source.
struct Token: Sendable, Equatable {
  let kind: Kind
  /// Bytes from the beginning of the source.
  let offset: Int

  enum Kind: Sendable, Equatable {
    case name(String)
    /// A field's name in backticks: it may hold `-`, `.`, `/` and spaces.
    case quotedName(String)
    /// Without its sign, which is a token of its own: `-9223372036854775808` is an int, its magnitude is none.
    case integer(UInt64)
    case literal(CELValue)
    case symbol(Symbol)
    case end
  }

  /// How an error names it. The text of a string is left out.
  var name: String {
    switch kind {
    case .name(let name): "`\(name)`"
    case .quotedName(let name): "`\(name)`"
    case .integer: "a number"
    case .literal(let value): "a \(value.typeName)"
    case .symbol(let symbol): "`\(symbol.rawValue)`"
    case .end: "the end"
    }
  }
}
