extension Parser {
  /// Member = Primary | Member "." IDENT ["(" [ExprList] ")"] | Member "[" Expr "]"
  mutating func member() throws(CELError) -> Syntax {
    try suffixes(of: try primary())
  }

  mutating func suffixes(of primary: Syntax) throws(CELError) -> Syntax {
    var member = primary
    while true {
      if try accept(.dot) != nil {
        let offset = token.offset
        let (name, isQuoted) = try selector()
        if !isQuoted, try accept(.openParenthesis) != nil {
          let arguments = try list(until: .closeParenthesis, allowsTrailingComma: false)
          member = try expanded(member, name, arguments, offset: offset)
        } else {
          member = try node(.select(member, field: name), start: member.start, offset: offset)
        }
      } else if let bracket = try accept(.openBracket) {
        let index = try expression()
        try expect(.closeBracket)
        member = try node(.index(member, index), start: member.start, offset: bracket)
      } else {
        return member
      }
    }
  }

  /// A field's or method's name: any word but those of the syntax.
  private mutating func selector() throws(CELError) -> (String, isQuoted: Bool) {
    switch token.kind {
    case .name(let name):
      try advance()
      return (name, false)
    case .quotedName(let name):
      try advance()
      return (name, true)
    default: throw unexpected("the name of a field")
    }
  }

  private mutating func primary() throws(CELError) -> Syntax {
    let start = token.offset
    switch token.kind {
    case .literal(let value):
      try advance()
      return try node(.literal(value), start: start, offset: start)
    case .integer(let magnitude):
      guard let value = Int64(exactly: magnitude) else { throw CELError(.numberOutOfRange(type: "int"), at: start) }
      try advance()
      return try node(.literal(.int(value)), start: start, offset: start)
    case .name: return try name(from: start, isRooted: false)
    case .symbol(.dot):
      try advance()
      return try name(from: start, isRooted: true)
    case .symbol(.minus):
      try advance()
      guard let number = try negativeNumber(from: start) else { throw unexpected("a number") }
      return number
    case .symbol(.openParenthesis):
      try advance()
      let inner = try expression()
      try expect(.closeParenthesis)
      return inner
    case .symbol(.openBracket):
      try advance()
      let elements = try list(until: .closeBracket, allowsTrailingComma: true)
      return try node(.list(elements), start: start, offset: start)
    case .symbol(.openBrace):
      try advance()
      return try node(.map(try entries()), start: start, offset: start)
    default: throw unexpected("a value")
    }
  }

  /// The literal behind a minus sign that stood at `start`, if it is a number.
  mutating func negativeNumber(from start: Int) throws(CELError) -> Syntax? {
    let value: CELValue
    switch token.kind {
    case .integer(let magnitude):
      guard magnitude <= Int64.min.magnitude else { throw CELError(.numberOutOfRange(type: "int"), at: start) }
      value = .int(Int64(truncatingIfNeeded: 0 &- magnitude))
    case .literal(.double(let magnitude)): value = .double(-magnitude)
    default: return nil
    }
    try advance()
    return try node(.literal(value), start: start, offset: start)
  }

  private static let reserved: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
    "namespace",
    "return", "var", "void", "while",
  ]

  private mutating func name(from start: Int, isRooted: Bool) throws(CELError) -> Syntax {
    guard case .name(let name) = token.kind else { throw unexpected("a name") }
    let offset = token.offset
    guard !Self.reserved.contains(name) else { throw CELError(.reservedWord(name), at: offset) }
    try advance()
    if try accept(.openParenthesis) != nil {
      let arguments = try list(until: .closeParenthesis, allowsTrailingComma: false)
      if name == "has", arguments.count == 1 { return try field(arguments[0], from: start) }
      return try node(.call(name, arguments), start: start, offset: offset)
    }
    if token.kind == .symbol(.openBrace) { throw CELError(.constructionNotOffered, at: offset) }
    return try node(.name(name, isRooted: isRooted), start: start, offset: offset)
  }

  private mutating func list(until end: Symbol, allowsTrailingComma: Bool) throws(CELError) -> [Syntax] {
    var elements: [Syntax] = []
    if try accept(end) != nil { return [] }
    while true {
      elements.append(try expression())
      if try accept(end) != nil { return elements }
      guard try accept(.comma) != nil else { throw unexpected("`,` or `\(end.rawValue)`") }
      if allowsTrailingComma, try accept(end) != nil { return elements }
    }
  }

  private mutating func entries() throws(CELError) -> [Syntax.Entry] {
    var entries: [Syntax.Entry] = []
    if try accept(.closeBrace) != nil { return [] }
    while true {
      let key = try expression()
      try expect(.colon)
      entries.append(Syntax.Entry(key: key, value: try expression()))
      if try accept(.closeBrace) != nil { return entries }
      guard try accept(.comma) != nil else { throw unexpected("`,` or `}`") }
      if try accept(.closeBrace) != nil { return entries }
    }
  }
}
