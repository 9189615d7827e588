extension Evaluator {
  /// `&&` and `||` (§ Logical Operators): an operand that decides the result does so though another one fails.
  mutating func fold(
    _ operands: Range<Int>, until deciding: Bool, of function: String, at place: Int
  ) throws(CELError) -> Bool {
    var failure: CELError?
    for operand in operands {
      do {
        if try condition(program.operands[operand], of: function, at: place) == deciding { return deciding }
      } catch {
        if error.isFinal { throw error }
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    return !deciding
  }

  /// The macros over a list or a map's keys (§ Macros).
  mutating func comprehension(
    _ macro: Macro, over range: CELValue, _ local: Int, _ condition: Int?, _ result: Int?, at place: Int
  ) throws(CELError) -> CELValue {
    let elements: [CELValue]
    switch range {
    case .list(let list): elements = list
    case .map(let map): elements = map.keys
    default: throw noOverload(macro.rawValue, range, at: place)
    }
    switch macro {
    case .all: return .bool(try fold(elements, local, condition, until: false, of: macro, at: place))
    case .exists: return .bool(try fold(elements, local, condition, until: true, of: macro, at: place))
    case .existsOne: return .bool(try filter(elements, local, condition, of: macro, at: place).count == 1)
    case .filter: return .list(try filter(elements, local, condition, of: macro, at: place))
    case .map:
      guard let result else { return range }
      var mapped: [CELValue] = []
      for element in elements where try holds(condition, for: element, local, of: macro, at: place) {
        mapped.append(try value(of: result))
      }
      return .list(mapped)
    }
  }

  private mutating func filter(
    _ elements: [CELValue], _ local: Int, _ condition: Int?, of macro: Macro, at place: Int
  ) throws(CELError) -> [CELValue] {
    var kept: [CELValue] = []
    for element in elements where try holds(condition, for: element, local, of: macro, at: place) {
      kept.append(element)
    }
    return kept
  }

  private mutating func fold(
    _ elements: [CELValue], _ local: Int, _ condition: Int?, until deciding: Bool, of macro: Macro, at place: Int
  ) throws(CELError) -> Bool {
    var failure: CELError?
    for element in elements {
      do {
        if try holds(condition, for: element, local, of: macro, at: place) == deciding { return deciding }
      } catch {
        if error.isFinal { throw error }
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    return !deciding
  }

  /// Binds the macro's variable and evaluates its condition; without one, every element passes.
  private mutating func holds(
    _ condition: Int?, for element: CELValue, _ local: Int, of macro: Macro, at place: Int
  ) throws(CELError) -> Bool {
    try spend(1, at: place)
    locals[local] = element
    guard let condition else { return true }
    return try self.condition(condition, of: macro.rawValue, at: place)
  }
}
