extension CELError: CustomStringConvertible {
  /// What is wrong, in a line of plain English.
  public var message: String { kind.message }

  /// What to write instead, where that can be said.
  public var fix: String? { kind.fix }

  public var description: String {
    "\(offset): \(message)\(fix.map { " — \($0)" } ?? "")"
  }
}

extension CELError.Kind {
  var message: String {
    switch self {
    case .sourceTooLong(let limit): "the expression is longer than \(limit) bytes"
    case .tooDeep(let limit): "more than \(limit) levels are nested in one another"
    case .unexpectedCharacter(let character): "`\(character)` has no meaning here"
    case .unterminatedString: "the string is not closed"
    case .invalidEscape(let escape): "`\(escape)` is no escape of a string"
    case .numberOutOfRange(let type): "the number does not fit in \(type)"
    case .unexpected(let found, let expected): "\(found) stands where \(expected) is expected"
    case .reservedWord(let word): "`\(word)` is a reserved word"
    case .macroNeedsName(let macro): "the first argument of `\(macro)` is not a simple name"
    case .hasNeedsField: "the argument of `has` is not a field"
    case .constructionNotOffered: "records cannot be made by an expression"
    case .unknownName(let name, _): "there is no variable `\(name)`"
    case .unknownField(let name, _): "there is no field `\(name)`"
    case .unknownFunction(let name, _): "there is no function `\(name)`"
    case .fieldOfScalar(let name, let type): "\(type) has no fields, so no `\(name)`"
    case .notOfType(let expected, let found): "this is \(found), but \(expected) is expected"
    case .incomparable(let left, let right): "\(left) and \(right) are never equal"
    case .differentBranches(let first, let second): "`? :` answers \(first) or \(second)"
    case .invalidPattern(let reason): "the regular expression is wrong: \(reason)"
    case .patternTooLarge(let limit): "the regular expression takes more than \(limit) instructions"
    case .noSuchOverload(let function, let arguments, _):
      "`\(function)` does not take \(arguments.isEmpty ? "no arguments" : arguments.joined(separator: " and "))"
    case .duplicateKey: "a key stands twice in the map"
    case .inadmissibleKey(let type): "\(type) cannot be a key"
    case .invalidTimestamp: "the text is no timestamp"
    case .invalidDuration: "the text is no duration"
    case .invalidTimeZone: "the text is no time zone"
    case .outOfRange(let type): "the result is out of the range of \(type)"
    case .unbound(let name): "no value was given for `\(name)`"
    case .noSuchField(let name): "the record has no `\(name)`"
    case .noSuchKey: "the map has no such key"
    case .indexOutOfBounds: "the list has no such place"
    case .overflow: "the result does not fit in 64 bits"
    case .divisionByZero: "division by zero"
    case .notConvertible(let source, let target): "the \(source) cannot be read as \(target)"
    case .functionFailed(let name, let reason): "`\(name)` failed: \(reason)"
    case .costLimitExceeded(let limit): "the evaluation costs more than \(limit)"
    }
  }

  var fix: String? {
    switch self {
    case .unterminatedString: "close it with the same quotes; a string over several lines stands in three"
    case .invalidEscape: "write `\\\\` for a backslash, or r'…' for a raw string"
    case .numberOutOfRange("int"): "write a `u` after it for uint, or a fraction for double"
    case .unexpectedCharacter("="): "compare with `==`"
    case .unexpectedCharacter("&"): "write `&&`"
    case .unexpectedCharacter("|"): "write `||`"
    case .reservedWord(let word): "choose another name than `\(word)`"
    case .macroNeedsName(let macro): "write \(macro)(x, …)"
    case .hasNeedsField: "write has(record.field)"
    case .constructionNotOffered: "write a map, {'field': value}"
    case .unknownName(_, let nearest?), .unknownField(_, let nearest?), .unknownFunction(_, let nearest?):
      "did you mean `\(nearest)`?"
    case .notOfType(let expected, let found): Self.conversion(from: found, to: expected)
    case .incomparable(let left, let right): Self.conversion(from: right, to: left)
    case .differentBranches: "convert one of them, or write dyn(…) around both"
    case .noSuchOverload(_, let arguments, let offered):
      offered.isEmpty
        ? arguments.count == 2 ? Self.conversion(from: arguments[1], to: arguments[0]) : nil
        : "write \(offered.joined(separator: " or "))"
    case .inadmissibleKey: "use a string, int, uint or bool"
    case .invalidTimestamp: "write 2026-11-21T00:00:00Z"
    case .invalidDuration: "write a number and a unit: 72h, 30m, 1.5s"
    case .invalidTimeZone: "write 'UTC' or an offset such as '+01:00'"
    case .noSuchField(let name), .unbound(let name): "ask has(…) before `\(name)` is used"
    case .noSuchKey: "ask `key in map` before"
    case .indexOutOfBounds: "ask size(…) before"
    default: nil
    }
  }

  private static let convertible: [String: Set<String>] = [
    "int": ["uint", "double", "string", "timestamp"],
    "uint": ["int", "double", "string"],
    "double": ["int", "uint", "string"],
    "string": ["int", "uint", "double", "bytes", "bool", "timestamp", "duration"],
    "bytes": ["string"],
    "bool": ["string"],
    "timestamp": ["string", "int"],
    "duration": ["string"],
  ]

  private static func conversion(from source: String, to target: String) -> String? {
    convertible[target]?.contains(source) == true ? "convert it: \(target)(…)" : nil
  }
}
