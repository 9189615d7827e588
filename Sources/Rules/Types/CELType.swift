/// The type of an expression or of a variable, as it is known when a pack is loaded.
public indirect enum CELType: Sendable, Hashable {
  case bool, int, uint, double, string, bytes, null, timestamp, duration
  case list(CELType)
  /// Keys, then values.
  case map(CELType, CELType)
  /// A record: another field than these is an error when the expression is compiled.
  case object([String: CELType])
  /// A field or variable that may be absent. As with the wrapper types of the language's definition, it is used like the
  /// type within; absent, it is `null`, and `has()` is false.
  case optional(CELType)
  /// The type of `type(x)`.
  case type
  /// Known only when it is evaluated.
  case dyn
}

extension CELType: CustomStringConvertible {
  /// The language's own notation: `list(int)`, `map(string, dyn)`.
  public var description: String {
    switch self {
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .null: "null"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .list(let element): "list(\(element))"
    case .map(let key, let value): "map(\(key), \(value))"
    case .object: "object"
    case .optional(let type): "optional(\(type))"
    case .type: "type"
    case .dyn: "dyn"
    }
  }
}
