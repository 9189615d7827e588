/// Evaluates a program once (§ Evaluation). Recursion is as deep as the expression, which the parser bounds.
struct Evaluator {
  let program: Program
  /// In the order of the program's variables; nil where no value was given.
  private let variables: [CELValue?]
  var locals: [CELValue]
  private let costLimit: Int
  private var spent = 0

  init(_ program: Program, _ bindings: [String: CELValue], costLimit: Int) {
    self.program = program
    self.costLimit = costLimit
    variables = program.variables.map { bindings[$0] }
    locals = Array(repeating: .null, count: program.locals)
  }

  mutating func value(of place: Int) throws(CELError) -> CELValue {
    try spend(1, at: place)
    switch program.steps[place] {
    case .constant(let constant): return program.constants[constant]
    case .variable(let variable, let isOptional):
      if let value = variables[variable] { return value }
      guard isOptional else { throw error(.unbound(program.variables[variable]), at: place) }
      return .null
    case .local(let local): return locals[local]
    case .select(let operand, let field, let isOptional):
      return try select(try value(of: operand), field: field, isOptional: isOptional, at: place)
    case .has(let operand, let field): return try has(try value(of: operand), field: field, at: place)
    case .index(let operand, let index): return try element(try value(of: index), of: try value(of: operand), at: place)
    case .not(let operand): return .bool(!(try condition(operand, of: "!", at: place)))
    case .negation(let operand): return try negation(try value(of: operand), at: place)
    case .binary(let operation, let left, let right):
      return try binary(operation, try value(of: left), try value(of: right), at: place)
    case .conjunction(let operands): return .bool(try fold(operands, until: false, of: "&&", at: place))
    case .disjunction(let operands): return .bool(try fold(operands, until: true, of: "||", at: place))
    case .conditional(let test, let first, let second):
      return try condition(test, of: "? :", at: place) ? try value(of: first) : try value(of: second)
    case .list(let operands): return .list(try values(operands))
    case .map(let operands): return try map(operands)
    case .builtin(let builtin, let first, let second): return try call(builtin, first, second, at: place)
    case .match(let operand, let pattern): return try match(try value(of: operand), pattern: pattern, at: place)
    case .custom(let call, let operands): return try self.call(program.calls[call], try values(operands), at: place)
    case .comprehension(let macro, let range, let local, let condition, let result):
      return try comprehension(macro, over: try value(of: range), local, condition, result, at: place)
    }
  }

  /// Errors: the limit is passed.
  mutating func spend(_ cost: Int, at place: Int) throws(CELError) {
    guard cost <= costLimit - spent else { throw error(.costLimitExceeded(limit: costLimit), at: place) }
    spent += cost
  }

  func error(_ kind: CELError.Kind, at place: Int) -> CELError {
    CELError(kind, at: program.offsets[place])
  }

  func noOverload(_ function: String, _ arguments: CELValue..., at place: Int) -> CELError {
    error(.noSuchOverload(function: function, arguments: arguments.map(\.typeName), offered: []), at: place)
  }

  /// A truth value that a step must have.
  mutating func condition(_ operand: Int, of function: String, at place: Int) throws(CELError) -> Bool {
    let value = try value(of: operand)
    guard case .bool(let truth) = value else { throw noOverload(function, value, at: place) }
    return truth
  }

  mutating func values(_ operands: Range<Int>) throws(CELError) -> [CELValue] {
    var values: [CELValue] = []
    values.reserveCapacity(operands.count)
    for operand in operands { values.append(try value(of: program.operands[operand])) }
    return values
  }

  private mutating func map(_ operands: Range<Int>) throws(CELError) -> CELValue {
    var map = CELMap()
    for operand in stride(from: operands.lowerBound, to: operands.upperBound, by: 2) {
      let place = program.operands[operand]
      let key = try value(of: place)
      let value = try value(of: program.operands[operand + 1])
      do { try map.add(value, for: key) } catch { throw self.error(error, at: place) }
    }
    return .map(map)
  }
}
