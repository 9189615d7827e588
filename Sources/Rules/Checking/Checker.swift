/// Gives every part of an expression its type and turns it into steps (§ Gradual Type Checking).
struct Checker {
  let environment: CELEnvironment
  var builder = ProgramBuilder()
  /// Variables of the macros around, innermost last.
  var scopes: [(name: String, type: CELType)] = []

  /// The type of a part, and the step that evaluates it.
  struct Part {
    let type: CELType
    let place: Int
  }

  init(_ environment: CELEnvironment) {
    self.environment = environment
  }

  mutating func check(_ syntax: Syntax) throws(CELError) -> Part {
    switch syntax.form {
    case .literal(let value):
      return Part(type: Self.type(of: value), place: builder.add(constant: value, at: syntax.offset))
    case .name(let name, let isRooted): return try resolve(name, isRooted: isRooted, at: syntax.offset)
    case .select(let operand, let field): return try select(operand, field, at: syntax)
    case .has(let operand, let field): return try has(operand, field, at: syntax.offset)
    case .index(let operand, let index): return try element(of: operand, at: index, blaming: syntax.offset)
    case .call(let name, let arguments): return try call(name, arguments, asMethod: false, at: syntax.offset)
    case .method(let receiver, let name, let arguments):
      return try call(name, [receiver] + arguments, asMethod: true, at: syntax.offset)
    case .negation(let operand): return try negation(operand, at: syntax.offset)
    case .not(let operand):
      return Part(type: .bool, place: builder.add(.not(try condition(operand).place), at: syntax.offset))
    case .binary(let operation, let left, let right):
      return try binary(operation, try check(left), try check(right), at: syntax.offset)
    case .conjunction(let operands):
      return Part(type: .bool, place: builder.add(.conjunction(try conditions(operands)), at: syntax.offset))
    case .disjunction(let operands):
      return Part(type: .bool, place: builder.add(.disjunction(try conditions(operands)), at: syntax.offset))
    case .conditional(let test, let first, let second): return try conditional(test, first, second, at: syntax.offset)
    case .list(let elements): return try list(elements, at: syntax.offset)
    case .map(let entries): return try map(entries, at: syntax.offset)
    case .comprehension(let comprehension): return try check(comprehension, at: syntax.offset)
    }
  }

  /// A part that must be a truth value.
  mutating func condition(_ syntax: Syntax) throws(CELError) -> Part {
    let part = try check(syntax)
    guard part.type.fits(.bool) else {
      throw CELError(.notOfType(expected: "bool", found: part.type.description), at: syntax.start)
    }
    return part
  }

  private mutating func conditions(_ operands: [Syntax]) throws(CELError) -> Range<Int> {
    var places: [Int] = []
    for operand in operands { places.append(try condition(operand).place) }
    return builder.add(operands: places)
  }

  private mutating func conditional(
    _ test: Syntax, _ first: Syntax, _ second: Syntax, at offset: Int
  ) throws(CELError) -> Part {
    let test = try condition(test)
    let (first, second) = (try check(first), try check(second))
    guard let type = first.type.joined(with: second.type) else {
      throw CELError(.differentBranches(first.type.description, second.type.description), at: offset)
    }
    return Part(type: type, place: builder.add(.conditional(test.place, first.place, second.place), at: offset))
  }

  static func type(of literal: CELValue) -> CELType {
    switch literal {
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .null: .null
    default: .dyn
    }
  }
}
