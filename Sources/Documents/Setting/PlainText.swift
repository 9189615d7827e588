/// What a value may hold: visible characters, spaces and line breaks.
enum PlainText {
  /// The text with tabs and odd line ends made plain. Control characters are refused, and so are those that override the
  /// direction of a text: with them a name could be printed in another order than it is stored and searched.
  static func checked(_ text: String, name: String) throws(DocumentError) -> String {
    guard text.utf8.count <= Filling.longestValue else { throw .valueTooLong(name: name, bytes: text.utf8.count) }
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: plain.append(scalar)
      case 0x09: plain.append(" ")
      case 0x0D: continue
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: throw .unprintable(scalar)
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// The value so marked that it does not change the order of the words around it (Unicode Standard Annex 9 §2.7).
  static func isolated(_ value: String) -> String {
    value.unicodeScalars.contains(where: isRightToLeft) ? "\u{2068}\(value)\u{2069}" : value
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
