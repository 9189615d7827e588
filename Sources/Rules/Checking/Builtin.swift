/// A standard function of one or two arguments.
enum Builtin: Sendable, Hashable {
  case size, contains, startsWith, endsWith, matches
  case toInt, toUint, toDouble, toString, toBytes, toBool, toTimestamp, toDuration
  case type
  case clock(ClockField)

  var name: String {
    switch self {
    case .size: "size"
    case .contains: "contains"
    case .startsWith: "startsWith"
    case .endsWith: "endsWith"
    case .matches: "matches"
    case .toInt: "int"
    case .toUint: "uint"
    case .toDouble: "double"
    case .toString: "string"
    case .toBytes: "bytes"
    case .toBool: "bool"
    case .toTimestamp: "timestamp"
    case .toDuration: "duration"
    case .type: "type"
    case .clock(let field): field.rawValue
    }
  }
}
