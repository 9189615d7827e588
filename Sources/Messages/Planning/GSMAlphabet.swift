/// The GSM 7 bit default alphabet and its extension table (3GPP TS 23.038 §6.2.1 and §6.2.1.1).
enum GSMAlphabet {
  /// How a character stands on the air.
  struct Symbol: Sendable, Hashable {
    /// The character itself, in the composed form of the table: "e" + U+0301 is found as "é".
    let character: Character
    /// One septet; two (an escape first) for the extension table.
    let septets: [UInt8]
  }

  /// The symbol of `character`, or nil when the alphabet lacks it. Canonically equivalent spellings are one character.
  static func symbol(for character: Character) -> Symbol? {
    symbols[character]
  }

  private static let escape: UInt8 = 0x1B

  /// In the order of the codes, so that the position is the code. U+001B only keeps the place of the escape.
  private static let basic: [Character] = Array(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u{1B}ÆæßÉ"
      + " !\"#¤%&'()*+,-./0123456789:;<=>?"
      + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
      + "¿abcdefghijklmnopqrstuvwxyzäöñüà")

  private static let extended: [(UInt8, Character)] = [
    (0x0A, "\u{0C}"), (0x14, "^"), (0x28, "{"), (0x29, "}"), (0x2F, "\\"),
    (0x3C, "["), (0x3D, "~"), (0x3E, "]"), (0x40, "|"), (0x65, "€"),
  ]

  private static let symbols: [Character: Symbol] = {
    var symbols: [Character: Symbol] = [:]
    for (code, character) in basic.enumerated() where code != Int(escape) {
      symbols[character] = Symbol(character: character, septets: [UInt8(code)])
    }
    for (code, character) in extended {
      symbols[character] = Symbol(character: character, septets: [escape, code])
    }
    // Swift reads CR LF as one character; on the air it is two septets.
    symbols["\r\n"] = Symbol(character: "\r\n", septets: [0x0D, 0x0A])
    return symbols
  }()
}
