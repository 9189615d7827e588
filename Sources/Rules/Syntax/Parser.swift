/// Reads a source by the grammar of the language's definition (§ Syntax), with what its later versions add: reserved words
/// and names in backticks as fields, and a comma at the end of a list or map.
struct Parser {
  private var lexer: Lexer
  private(set) var token: Token
  private var nesting = 0

  private init(_ source: String) throws(CELError) {
    guard source.utf8.count <= CELLimits.sourceLength else {
      throw CELError(.sourceTooLong(limit: CELLimits.sourceLength), at: CELLimits.sourceLength)
    }
    lexer = Lexer(source)
    token = try lexer.next()
  }

  static func parse(_ source: String) throws(CELError) -> Syntax {
    var parser = try Parser(source)
    let expression = try parser.expression()
    guard parser.token.kind == .end else { throw parser.unexpected("an operator or the end") }
    return expression
  }

  /// Expr = ConditionalOr ["?" ConditionalOr ":" Expr]
  mutating func expression() throws(CELError) -> Syntax {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= CELLimits.depth else { throw CELError(.tooDeep(limit: CELLimits.depth), at: token.offset) }
    let condition = try disjunction()
    guard let question = try accept(.question) else { return condition }
    let first = try disjunction()
    try expect(.colon)
    let second = try expression()
    return try node(.conditional(condition, first, second), start: condition.start, offset: question)
  }

  private mutating func disjunction() throws(CELError) -> Syntax {
    var operands = [try conjunction()]
    var blame: Int?
    while let offset = try accept(.or) {
      blame = blame ?? offset
      operands.append(try conjunction())
    }
    guard let blame else { return operands[0] }
    return try node(.disjunction(operands), start: operands[0].start, offset: blame)
  }

  private mutating func conjunction() throws(CELError) -> Syntax {
    var operands = [try binary(atLeast: 1)]
    var blame: Int?
    while let offset = try accept(.and) {
      blame = blame ?? offset
      operands.append(try binary(atLeast: 1))
    }
    guard let blame else { return operands[0] }
    return try node(.conjunction(operands), start: operands[0].start, offset: blame)
  }

  /// Relation, Addition and Multiplication, by the precedence of their operators.
  private mutating func binary(atLeast precedence: Int) throws(CELError) -> Syntax {
    var left = try unary()
    while case .symbol(let symbol) = token.kind, let operation = BinaryOperator(rawValue: symbol.rawValue),
      operation.precedence >= precedence
    {
      let offset = token.offset
      try advance()
      let right = try binary(atLeast: operation.precedence + 1)
      left = try node(.binary(operation, left, right), start: left.start, offset: offset)
    }
    return left
  }

  /// Unary = Member | "!" {"!"} Member | "-" {"-"} Member
  private mutating func unary() throws(CELError) -> Syntax {
    var signs: [Int] = []
    guard let sign = [Symbol.not, .minus].first(where: { token.kind == .symbol($0) }) else { return try member() }
    while let offset = try accept(sign) { signs.append(offset) }
    var operand: Syntax
    if sign == .minus, let last = signs.last, let number = try negativeNumber(from: last) {
      signs.removeLast()
      operand = try suffixes(of: number)
    } else {
      operand = try member()
    }
    for offset in signs.reversed() {
      operand = try node(sign == .not ? .not(operand) : .negation(operand), start: offset, offset: offset)
    }
    return operand
  }

  // MARK: Tokens

  mutating func advance() throws(CELError) {
    token = try lexer.next()
  }

  /// Steps over the symbol if it stands here, and says where it stood.
  mutating func accept(_ symbol: Symbol) throws(CELError) -> Int? {
    guard token.kind == .symbol(symbol) else { return nil }
    let offset = token.offset
    try advance()
    return offset
  }

  mutating func expect(_ symbol: Symbol) throws(CELError) {
    guard try accept(symbol) != nil else { throw unexpected("`\(symbol.rawValue)`") }
  }

  func unexpected(_ expected: String) -> CELError {
    CELError(.unexpected(found: token.name, expected: expected), at: token.offset)
  }

  func node(_ form: Syntax.Form, start: Int, offset: Int) throws(CELError) -> Syntax {
    let parts = Syntax(form: form, start: start, offset: offset, depth: 0).parts
    let depth = 1 + (parts.map(\.depth).max() ?? 0)
    guard depth <= CELLimits.depth else { throw CELError(.tooDeep(limit: CELLimits.depth), at: offset) }
    return Syntax(form: form, start: start, offset: offset, depth: depth)
  }
}
