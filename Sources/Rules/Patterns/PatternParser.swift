/// Reads the syntax that `Pattern` documents.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  var place = 0
  private var nesting = 0
  var flags = Flags()

  struct Flags {
    var ignoresCase = false
    var isMultiline = false
    var dotTakesLineBreaks = false
  }

  private init(_ source: String) {
    scalars = Array(source.unicodeScalars)
  }

  static func parse(_ source: String) throws(CELError.Kind) -> PatternNode {
    var parser = PatternParser(source)
    let node = try parser.alternatives()
    guard parser.isAtEnd else { throw fault("`)` without `(`") }
    return node
  }

  static func fault(_ reason: String) -> CELError.Kind {
    .invalidPattern(reason: reason)
  }

  var isAtEnd: Bool { place == scalars.count }

  var next: Unicode.Scalar? { isAtEnd ? nil : scalars[place] }

  mutating func take() -> Unicode.Scalar? {
    guard let scalar = next else { return nil }
    place += 1
    return scalar
  }

  func follows(_ text: String) -> Bool {
    scalars[place...].starts(with: text.unicodeScalars)
  }

  mutating func accept(_ text: String) -> Bool {
    guard follows(text) else { return false }
    place += text.unicodeScalars.count
    return true
  }

  private mutating func alternatives() throws(CELError.Kind) -> PatternNode {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= 50 else { throw Self.fault("more than 50 groups within one another") }
    var branches = [try sequence()]
    while accept("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func sequence() throws(CELError.Kind) -> PatternNode {
    var items: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      guard try quantifier() == nil else { throw Self.fault("nothing to repeat") }
      guard let item = try atom() else { continue }
      if let (minimum, maximum) = try quantifier() {
        items.append(.repeated(item, minimum: minimum, maximum: maximum))
        guard try quantifier() == nil else { throw Self.fault("a repetition of a repetition") }
      } else {
        items.append(item)
      }
    }
    return items.isEmpty ? .empty : .sequence(items)
  }

  /// Nil for flags, which match nothing.
  private mutating func atom() throws(CELError.Kind) -> PatternNode? {
    switch take() {
    case "(": return try group()
    case "[": return .set(try bracket())
    case ".": return .set(flags.dotTakesLineBreaks ? .any : .anyButLineBreak)
    case "^": return .assertion(flags.isMultiline ? .lineStart : .textStart)
    case "$": return .assertion(flags.isMultiline ? .lineEnd : .textEnd)
    case "\\": return try escape()
    case let scalar?: return literal(scalar.value)
    case nil: return .empty
    }
  }

  func literal(_ scalar: UInt32) -> PatternNode {
    let cases = flags.ignoresCase ? scalar.cases : [scalar]
    return cases.count == 1 ? .scalar(scalar) : .set(ScalarSet(cases.map { $0...$0 }))
  }

  /// After `(`. Flags set within a group end with it.
  private mutating func group() throws(CELError.Kind) -> PatternNode? {
    let outer = flags
    if accept("?") {
      if accept("P<") || accept("<") {
        while let scalar = take(), scalar != ">" {
          guard ScalarSet.word.contains(scalar.value) else { throw Self.fault("a group's name is not a word") }
        }
      } else if try !flagsEndInColon() {
        return nil
      }
    }
    let node = try alternatives()
    guard accept(")") else { throw Self.fault("`(` without `)`") }
    flags = outer
    return node
  }

  /// `i-s:` or `i-s)`; the latter holds for what remains of the group around.
  private mutating func flagsEndInColon() throws(CELError.Kind) -> Bool {
    var value = true
    while let scalar = take() {
      switch scalar {
      case "i": flags.ignoresCase = value
      case "m": flags.isMultiline = value
      case "s": flags.dotTakesLineBreaks = value
      case "-" where value: value = false
      case ":": return true
      case ")": return false
      default: throw Self.fault("`(?\(scalar)` is not offered")
      }
    }
    throw Self.fault("`(` without `)`")
  }

  /// A repetition here, lazy or not; nil where there is none.
  private mutating func quantifier() throws(CELError.Kind) -> (Int, Int?)? {
    var bounds: (Int, Int?)?
    if accept("*") {
      bounds = (0, nil)
    } else if accept("+") {
      bounds = (1, nil)
    } else if accept("?") {
      bounds = (0, 1)
    } else if next == "{" {
      bounds = try counts()
    }
    if bounds != nil { _ = accept("?") }
    return bounds
  }

  /// `{n}`, `{n,}` or `{n,m}`; anything else is a literal brace.
  private mutating func counts() throws(CELError.Kind) -> (Int, Int?)? {
    let start = place
    place += 1
    guard let minimum = number() else {
      place = start
      return nil
    }
    var maximum: Int? = minimum
    if accept(",") { maximum = next == "}" ? nil : number() ?? -1 }
    guard accept("}"), maximum != -1 else {
      place = start
      return nil
    }
    guard minimum <= 1_000, (maximum ?? minimum) <= 1_000 else { throw Self.fault("more than 1,000 repetitions") }
    guard minimum <= maximum ?? minimum else { throw Self.fault("a repetition from more to less") }
    return (minimum, maximum)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = next, ScalarSet.digits.contains(scalar.value) {
      value = min((value ?? 0) * 10 + Int(scalar.value - 0x30), 10_000)
      place += 1
    }
    return value
  }
}
