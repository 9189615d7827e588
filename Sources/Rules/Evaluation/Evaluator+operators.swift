extension Evaluator {
  mutating func binary(
    _ operation: BinaryOperator, _ left: CELValue, _ right: CELValue, at place: Int
  ) throws(CELError) -> CELValue {
    switch operation {
    case .equal: return .bool(try areEqual(left, right, at: place))
    case .unequal: return .bool(!(try areEqual(left, right, at: place)))
    case .less, .atMost, .greater, .atLeast: return .bool(try compare(operation, left, right, at: place))
    case .membership: return .bool(try isMember(left, of: right, at: place))
    case .add, .subtract, .multiply, .divide, .remainder: return try arithmetic(operation, left, right, at: place)
    }
  }

  private mutating func compare(
    _ operation: BinaryOperator, _ left: CELValue, _ right: CELValue, at place: Int
  ) throws(CELError) -> Bool {
    if case .string(let text) = left { try spend(text.utf8.count / 16, at: place) }
    if case .bytes(let bytes) = left { try spend(bytes.count / 16, at: place) }
    guard let order = left.order(relativeTo: right) else {
      throw noOverload(operation.rawValue, left, right, at: place)
    }
    return switch (operation, order) {
    case (_, .none): false
    case (.less, .before), (.greater, .after): true
    case (.atMost, .before), (.atMost, .same), (.atLeast, .after), (.atLeast, .same): true
    default: false
    }
  }

  /// Equality (§ Equality and Ordering): numbers by value whatever their type, values of other types never.
  mutating func areEqual(_ left: CELValue, _ right: CELValue, depth: Int = 0, at place: Int) throws(CELError) -> Bool {
    guard depth < CELLimits.depth else { throw error(.tooDeep(limit: CELLimits.depth), at: place) }
    switch (left, right) {
    case (.int(let left), .int(let right)): return left == right
    case (.bool(let left), .bool(let right)): return left == right
    case (.string(let left), .string(let right)):
      try spend(left.utf8.count / 16, at: place)
      return left.hasSameCodePoints(as: right)
    case (.list(let left), .list(let right)):
      guard left.count == right.count else { return false }
      for (left, right) in zip(left, right) {
        try spend(1, at: place)
        guard try areEqual(left, right, depth: depth + 1, at: place) else { return false }
      }
      return true
    case (.map(let left), .map(let right)):
      guard left.count == right.count else { return false }
      for (key, value) in zip(left.keys, left.values) {
        try spend(1, at: place)
        guard let other = right[key], try areEqual(value, other, depth: depth + 1, at: place) else { return false }
      }
      return true
    case (.object(let left), .object(let right)):
      guard left.count == right.count else { return false }
      for (name, value) in left {
        try spend(1, at: place)
        guard let other = right[name], try areEqual(value, other, depth: depth + 1, at: place) else { return false }
      }
      return true
    case (.bytes(let left), .bytes(let right)):
      try spend(left.count / 16, at: place)
      return left == right
    default:
      guard left.isNumber, right.isNumber else { return left == right }
      return left.order(relativeTo: right) == .same
    }
  }

  /// `e in list`, or a key `in map`.
  private mutating func isMember(_ value: CELValue, of container: CELValue, at place: Int) throws(CELError) -> Bool {
    switch container {
    case .list(let elements):
      for element in elements {
        try spend(1, at: place)
        if try areEqual(value, element, at: place) { return true }
      }
      return false
    case .map(let map): return map[value] != nil
    default: throw noOverload("in", value, container, at: place)
    }
  }
}
