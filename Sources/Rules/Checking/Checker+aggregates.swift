extension Checker {
  mutating func list(_ elements: [Syntax], at offset: Int) throws(CELError) -> Part {
    var parts: [Part] = []
    for element in elements { parts.append(try check(element)) }
    let type = CELType.list(Self.common(parts.map(\.type)))
    let constants = parts.compactMap { builder.constant(at: $0.place) }
    if constants.count == parts.count {
      return Part(type: type, place: builder.add(constant: .list(constants), at: offset))
    }
    let operands = builder.add(operands: parts.map(\.place))
    return Part(type: type, place: builder.add(.list(operands), at: offset))
  }

  mutating func map(_ entries: [Syntax.Entry], at offset: Int) throws(CELError) -> Part {
    var (keys, values): ([Part], [Part]) = ([], [])
    var known = CELMap()
    for entry in entries {
      let key = try check(entry.key)
      keys.append(key)
      guard [.string, .int, .uint, .bool, .dyn].contains(key.type.unwrapped) else {
        throw CELError(.inadmissibleKey(type: key.type.description), at: entry.key.start)
      }
      let value = try check(entry.value)
      values.append(value)
      if let constant = builder.constant(at: key.place) {
        do {
          try known.add(builder.constant(at: value.place) ?? .null, for: constant)
        } catch {
          throw CELError(error, at: entry.key.start)
        }
      }
    }
    let type = CELType.map(Self.common(keys.map(\.type)), Self.common(values.map(\.type)))
    if (keys + values).allSatisfy({ builder.constant(at: $0.place) != nil }) {
      return Part(type: type, place: builder.add(constant: .map(known), at: offset))
    }
    let operands = builder.add(operands: zip(keys, values).flatMap { [$0.place, $1.place] })
    return Part(type: type, place: builder.add(.map(operands), at: offset))
  }

  /// The type of elements: `dyn` where they have no type in common, or where there are none.
  private static func common(_ types: [CELType]) -> CELType {
    guard let first = types.first else { return .dyn }
    return types.dropFirst().reduce(first) { $0.joined(with: $1) ?? .dyn }
  }

  mutating func check(_ comprehension: Syntax.Comprehension, at offset: Int) throws(CELError) -> Part {
    let range = try check(comprehension.range)
    let element: CELType
    switch range.type.unwrapped {
    case .list(let type): element = type
    case .map(let key, _): element = key
    case .dyn: element = .dyn
    default:
      let macro = comprehension.macro.rawValue
      throw CELError(
        .noSuchOverload(function: macro, arguments: [range.type.description], offered: ["list.\(macro)(x, …)"]),
        at: offset)
    }
    let local = scopes.count
    scopes.append((comprehension.variable, element))
    defer { scopes.removeLast() }
    builder.locals = max(builder.locals, scopes.count)

    var condition: Part?
    if let syntax = comprehension.condition { condition = try self.condition(syntax) }
    var result: Part?
    if let syntax = comprehension.result { result = try check(syntax) }

    let step = Step.comprehension(
      comprehension.macro, range: range.place, local: local, condition: condition?.place, result: result?.place)
    let place = builder.add(step, at: offset)
    switch comprehension.macro {
    case .all, .exists, .existsOne: return Part(type: .bool, place: place)
    case .filter: return Part(type: .list(element), place: place)
    case .map: return Part(type: .list(result?.type ?? .dyn), place: place)
    }
  }
}
