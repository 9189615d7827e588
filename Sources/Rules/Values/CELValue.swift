/// A value of the Common Expression Language.
///
/// Swift's `==` compares representations: `.int(1) != .uint(1)`, and strings by canonical equivalence. The language's own
/// equality, across numeric types and by code point, is that of `==` inside an expression.
public enum CELValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  case string(String)
  case bytes([UInt8])
  case timestamp(CELTimestamp)
  case duration(CELDuration)
  case list([CELValue])
  indirect case map(CELMap)
  /// A record with named fields; an absent optional field has no entry.
  case object([String: CELValue])
  /// A type as a value, by its name in the language: `int`, `list`, `google.protobuf.Timestamp`.
  case type(String)

  /// What `type(x)` answers: the name of the value's type, without parameters.
  public var typeName: String {
    switch self {
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .list: "list"
    case .map: "map"
    case .object: "object"
    case .type: "type"
    }
  }
}
