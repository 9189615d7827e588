extension Evaluator {
  /// `e.f` (§ Field Selection).
  func select(_ operand: CELValue, field: Int, isOptional: Bool, at place: Int) throws(CELError) -> CELValue {
    let name = program.names[field]
    switch operand {
    case .object(let fields):
      if let value = fields[name] { return value }
    case .map(let map):
      if let value = map[name] { return value }
    case .null: break
    default: throw error(.fieldOfScalar(name, type: operand.typeName), at: place)
    }
    guard isOptional else { throw error(.noSuchField(name), at: place) }
    return .null
  }

  /// `has(e.f)`: a record's field that is `null` is absent, a map's key is not.
  func has(_ operand: CELValue, field: Int, at place: Int) throws(CELError) -> CELValue {
    let name = program.names[field]
    return switch operand {
    case .object(let fields): .bool((fields[name] ?? .null) != .null)
    case .map(let map): .bool(map[name] != nil)
    case .null: .bool(false)
    default: throw error(.fieldOfScalar(name, type: operand.typeName), at: place)
    }
  }

  /// `e[i]`; a list takes any number that is whole.
  func element(_ index: CELValue, of operand: CELValue, at place: Int) throws(CELError) -> CELValue {
    switch (operand, index) {
    case (.list(let list), .int(let index)):
      guard index >= 0, index < list.count else { throw error(.indexOutOfBounds, at: place) }
      return list[Int(index)]
    case (.list(let list), .uint), (.list(let list), .double):
      guard case .int(let index)? = CELMapKey(index) else { throw error(.indexOutOfBounds, at: place) }
      return try element(.int(index), of: .list(list), at: place)
    case (.map(let map), _):
      guard let value = map[index] else { throw error(.noSuchKey, at: place) }
      return value
    default: throw noOverload("[ ]", operand, index, at: place)
    }
  }
}
