extension Money: CustomStringConvertible {
  /// « 1 500 000 F CFA » with narrow no-break spaces (U+202F), as the CLDR writes XOF in French.
  public var formatted: String {
    let digits = String(francs.magnitude)
    var text = francs < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text += Self.space }
      text.append(digit)
    }
    return text + Self.space + "F" + Self.space + "CFA"
  }

  /// « mille cinq cents francs CFA », « un million de francs CFA », « un franc CFA ».
  public var inWords: String {
    let link = FrenchNumber.needsDe(francs.magnitude) ? " de " : " "
    return FrenchNumber.inWords(francs) + link + (francs.magnitude > 1 ? "francs CFA" : "franc CFA")
  }

  public var description: String { formatted }

  private static let space = "\u{202F}"
}
