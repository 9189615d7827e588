extension PatternParser {
  private static let simple: [Unicode.Scalar: UInt32] = [
    "a": 0x07, "f": 0x0C, "n": 0x0A, "r": 0x0D, "t": 0x09, "v": 0x0B,
  ]

  /// After a backslash, outside brackets.
  mutating func escape() throws(CELError.Kind) -> PatternNode {
    switch next {
    case "A": return assertion(.textStart)
    case "z": return assertion(.textEnd)
    case "b": return assertion(.wordBoundary)
    case "B": return assertion(.noWordBoundary)
    default:
      if var set = try namedSet() {
        set.ignoresCase = flags.ignoresCase
        return .set(set)
      }
      return literal(try escapedScalar())
    }
  }

  private mutating func assertion(_ assertion: Pattern.Assertion) -> PatternNode {
    place += 1
    return .assertion(assertion)
  }

  /// `\d`, `\pL`, `\p{Lu}`, `\P{…}`, `\p{^…}`.
  private mutating func namedSet() throws(CELError.Kind) -> ScalarSet? {
    guard let letter = next else { throw Self.fault("a backslash at the end") }
    if let set = ScalarSet.perl(letter) {
      place += 1
      return set
    }
    guard letter == "p" || letter == "P" else { return nil }
    place += 1
    var name = ""
    var isNegated = letter == "P"
    if accept("{") {
      if accept("^") { isNegated.toggle() }
      while let scalar = take(), scalar != "}" { name.unicodeScalars.append(scalar) }
    } else if let scalar = take() {
      name.unicodeScalars.append(scalar)
    }
    guard var set = ScalarSet.category(name) else { throw Self.fault("no general category `\(name)`") }
    set.isNegated = isNegated
    return set
  }

  private mutating func escapedScalar() throws(CELError.Kind) -> UInt32 {
    guard let scalar = take() else { throw Self.fault("a backslash at the end") }
    if let simple = Self.simple[scalar] { return simple }
    if scalar == "x" { return try hexadecimal() }
    guard !ScalarSet.word.contains(scalar.value) || scalar == "_" else {
      throw Self.fault("`\\\(scalar)` is not offered")
    }
    return scalar.value
  }

  private mutating func hexadecimal() throws(CELError.Kind) -> UInt32 {
    let isBraced = accept("{")
    var value: UInt32 = 0
    var count = 0
    while count < (isBraced ? 6 : 2), let byte = next.flatMap({ UInt8(exactly: $0.value) }),
      let digit = byte.hexadecimal
    {
      value = value * 16 + digit
      count += 1
      place += 1
    }
    guard count > 0, isBraced ? accept("}") : count == 2, Unicode.Scalar(value) != nil else {
      throw Self.fault("no character after `\\x`")
    }
    return value
  }

  /// After `[`, up to and with `]`.
  mutating func bracket() throws(CELError.Kind) -> ScalarSet {
    var set = ScalarSet()
    let isNegated = accept("^")
    var isFirst = true
    while isFirst || next != "]" {
      isFirst = false
      if accept("[:") {
        set.formUnion(try posix())
      } else if let named = try namedSetInBracket() {
        set.formUnion(named)
      } else {
        set.insert(try range())
      }
    }
    place += 1
    set.ignoresCase = flags.ignoresCase
    set.isNegated = isNegated
    return set
  }

  private mutating func posix() throws(CELError.Kind) -> ScalarSet {
    let isNegated = accept("^")
    var name = ""
    while let scalar = next, ScalarSet.word.contains(scalar.value) {
      name.unicodeScalars.append(scalar)
      place += 1
    }
    guard accept(":]"), var set = ScalarSet.posix(name) else { throw Self.fault("no class `[:\(name):]`") }
    set.isNegated = isNegated
    return set
  }

  private mutating func namedSetInBracket() throws(CELError.Kind) -> ScalarSet? {
    let start = place
    guard accept("\\") else { return nil }
    if let set = try namedSet() { return set }
    place = start
    return nil
  }

  private mutating func range() throws(CELError.Kind) -> ClosedRange<UInt32> {
    let first = try member()
    guard next == "-", !follows("-]") else { return first...first }
    place += 1
    let last = try member()
    guard first <= last else { throw Self.fault("a range from more to less") }
    return first...last
  }

  private mutating func member() throws(CELError.Kind) -> UInt32 {
    if accept("\\") { return try escapedScalar() }
    guard let scalar = take() else { throw Self.fault("`[` without `]`") }
    return scalar.value
  }
}
