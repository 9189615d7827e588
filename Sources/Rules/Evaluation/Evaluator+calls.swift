extension Evaluator {
  mutating func call(_ builtin: Builtin, _ first: Int, _ second: Int?, at place: Int) throws(CELError) -> CELValue {
    let subject = try value(of: first)
    guard let second else { return try call(builtin, subject, nil, at: place) }
    return try call(builtin, subject, try value(of: second), at: place)
  }

  private mutating func call(
    _ builtin: Builtin, _ subject: CELValue, _ argument: CELValue?, at place: Int
  ) throws(CELError) -> CELValue {
    try spend(subject.textLength / 16, at: place)
    do throws(CELError.Kind) {
      switch (builtin, subject, argument) {
      case (.size, .string(let text), nil): return .int(Int64(text.unicodeScalars.count))
      case (.size, .bytes(let bytes), nil): return .int(Int64(bytes.count))
      case (.size, .list(let list), nil): return .int(Int64(list.count))
      case (.size, .map(let map), nil): return .int(Int64(map.count))
      case (.startsWith, .string(let text), .string(let part)?): return .bool(text.startsByCodePoint(with: part))
      case (.endsWith, .string(let text), .string(let part)?): return .bool(text.endsByCodePoint(with: part))
      case (.type, _, nil): return .type(subject.typeName)
      case (.clock(let field), .timestamp(let instant), nil): return .int(field.value(of: instant, in: .utc))
      case (.clock(let field), .timestamp(let instant), .string(let zone)?):
        return .int(field.value(of: instant, in: try FixedZone(zone)))
      case (.clock(let field), .duration(let span), nil):
        if let value = field.value(of: span) { return .int(value) }
      case (.toInt, _, nil), (.toUint, _, nil), (.toDouble, _, nil), (.toString, _, nil), (.toBytes, _, nil),
        (.toBool, _, nil), (.toTimestamp, _, nil), (.toDuration, _, nil):
        if let value = try subject.converted(to: builtin) { return value }
      default: break
      }
    } catch {
      throw self.error(error, at: place)
    }
    return try search(builtin, subject, argument, at: place)
  }

  /// The functions that cost as much as both texts multiplied.
  private mutating func search(
    _ builtin: Builtin, _ subject: CELValue, _ argument: CELValue?, at place: Int
  ) throws(CELError) -> CELValue {
    guard case (.string(let text), .string(let part)?) = (subject, argument) else {
      guard let argument else { throw noOverload(builtin.name, subject, at: place) }
      throw noOverload(builtin.name, subject, argument, at: place)
    }
    switch builtin {
    case .contains:
      try spend(text.utf8.count * min(part.utf8.count, 64) / 64, at: place)
      return .bool(text.containsByCodePoint(part))
    case .matches:
      try spend(part.utf8.count, at: place)
      let pattern: Pattern
      do { pattern = try Pattern(part) } catch { throw self.error(error, at: place) }
      return try match(text, pattern, at: place)
    default: throw noOverload(builtin.name, subject, at: place)
    }
  }

  mutating func match(_ operand: CELValue, pattern: Int, at place: Int) throws(CELError) -> CELValue {
    guard case .string(let text) = operand else { throw noOverload("matches", operand, at: place) }
    return try match(text, program.patterns[pattern], at: place)
  }

  private mutating func match(_ text: String, _ pattern: Pattern, at place: Int) throws(CELError) -> CELValue {
    try spend(text.utf8.count * pattern.size / 64, at: place)
    return .bool(pattern.matches(text))
  }

  mutating func call(_ call: CustomCall, _ arguments: [CELValue], at place: Int) throws(CELError) -> CELValue {
    for function in call.overloads where zip(function.parameters, arguments).allSatisfy({ $0.admits($1) }) {
      try spend(function.cost, at: place)
      do {
        return try function.body(arguments)
      } catch {
        let reason = (error as? CELFunctionFailure)?.reason ?? "an error of the application"
        throw self.error(.functionFailed(name: call.name, reason: reason), at: place)
      }
    }
    guard let builtin = call.builtin, let first = arguments.first else {
      let types = arguments.map(\.typeName)
      throw error(.noSuchOverload(function: call.name, arguments: types, offered: []), at: place)
    }
    return try self.call(builtin, first, arguments.dropFirst().first, at: place)
  }
}

extension CELValue {
  fileprivate var textLength: Int {
    switch self {
    case .string(let text): text.utf8.count
    case .bytes(let bytes): bytes.count
    default: 0
    }
  }
}
