extension ScalarSet {
  private static func range(_ first: Unicode.Scalar, _ last: Unicode.Scalar) -> ClosedRange<UInt32> {
    first.value...last.value
  }

  static let digits = ScalarSet([range("0", "9")])
  static let word = ScalarSet([range("0", "9"), range("A", "Z"), range("a", "z"), range("_", "_")])
  static let space = ScalarSet([range("\t", "\n"), range("\u{0C}", "\r"), range(" ", " ")])
  static let any = ScalarSet(isNegated: true)
  static let anyButLineBreak = ScalarSet([range("\n", "\n")], isNegated: true)

  /// `\d` and its like (ASCII, as in RE2).
  static func perl(_ letter: Unicode.Scalar) -> ScalarSet? {
    var set: ScalarSet
    switch letter {
    case "d", "D": set = digits
    case "w", "W": set = word
    case "s", "S": set = space
    default: return nil
    }
    set.isNegated = ("A"..."Z").contains(letter)
    return set
  }

  /// `[:alpha:]` and its like (ASCII).
  static func posix(_ name: String) -> ScalarSet? {
    let (upper, lower, digit) = (range("A", "Z"), range("a", "z"), range("0", "9"))
    let ranges: [ClosedRange<UInt32>]
    switch name {
    case "alpha": ranges = [upper, lower]
    case "alnum": ranges = [upper, lower, digit]
    case "ascii": ranges = [0...0x7F]
    case "blank": ranges = [range(" ", " "), range("\t", "\t")]
    case "cntrl": ranges = [0...0x1F, 0x7F...0x7F]
    case "digit": ranges = [digit]
    case "graph": ranges = [range("!", "~")]
    case "lower": ranges = [lower]
    case "print": ranges = [range(" ", "~")]
    case "punct": ranges = [range("!", "/"), range(":", "@"), range("[", "`"), range("{", "~")]
    case "space": ranges = [range("\t", "\r"), range(" ", " ")]
    case "upper": ranges = [upper]
    case "word": return word
    case "xdigit": ranges = [digit, range("A", "F"), range("a", "f")]
    default: return nil
    }
    return ScalarSet(ranges)
  }

  private static let categories: [String: Set<Unicode.GeneralCategory>] = [
    "Lu": [.uppercaseLetter], "Ll": [.lowercaseLetter], "Lt": [.titlecaseLetter], "Lm": [.modifierLetter],
    "Lo": [.otherLetter], "Mn": [.nonspacingMark], "Mc": [.spacingMark], "Me": [.enclosingMark],
    "Nd": [.decimalNumber], "Nl": [.letterNumber], "No": [.otherNumber],
    "Pc": [.connectorPunctuation], "Pd": [.dashPunctuation], "Ps": [.openPunctuation], "Pe": [.closePunctuation],
    "Pi": [.initialPunctuation], "Pf": [.finalPunctuation], "Po": [.otherPunctuation],
    "Sm": [.mathSymbol], "Sc": [.currencySymbol], "Sk": [.modifierSymbol], "So": [.otherSymbol],
    "Zs": [.spaceSeparator], "Zl": [.lineSeparator], "Zp": [.paragraphSeparator],
    "Cc": [.control], "Cf": [.format], "Co": [.privateUse],
  ]

  /// `\p{Lu}`, or `\p{L}` for all that begin with L.
  static func category(_ name: String) -> ScalarSet? {
    if let exact = categories[name] { return ScalarSet(categories: exact) }
    guard name.utf8.count == 1 else { return nil }
    let all = categories.filter { $0.key.utf8.first == name.utf8.first }.values
    return all.isEmpty ? nil : ScalarSet(categories: all.reduce(into: []) { $0.formUnion($1) })
  }
}
