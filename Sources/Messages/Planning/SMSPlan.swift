public import Vocabulary

/// How a text goes out by SMS: its coding, its parts, what folding changed.
///
/// ```swift
/// let plan = SMSPlan.plan("Aw ka sɛbɛn bɛ se ka ta", .folded)
/// plan.text         // "Aw ka seben be se ka ta"
/// plan.coding       // .gsm7
/// plan.parts.count  // 1
/// ```
public struct SMSPlan: Sendable, Hashable {
  /// The text as the phone shows it.
  public let text: String
  public let coding: SMSCoding
  /// The text cut where the radio cuts it; at least one part. Neither an escape pair nor a surrogate pair is ever
  /// parted, nor a letter from its marks.
  public let parts: [String]
  /// Septets (GSM-7) or UTF-16 code units (UCS-2) of the whole text, without headers.
  public let units: Int
  /// What folding changed, in the order of the first occurrence. Empty for a text that goes as it was written.
  public let replacements: [SMSReplacement]

  /// Plans `text`. A text that folding cannot bring whole into GSM-7 goes as it was written: half of it folded would
  /// be neither cheaper nor right.
  public static func plan(_ text: String, _ form: SMSForm) -> SMSPlan {
    if let symbols = gsmSymbols(of: text) {
      return SMSPlan(gsm: symbols, replacements: [])
    }
    if form == .folded, let folded = GSMFolding.fold(text), let symbols = gsmSymbols(of: folded.text) {
      return SMSPlan(gsm: symbols, replacements: folded.replacements)
    }
    return SMSPlan(ucs2: text)
  }

  /// What the operator bills for it, at `tariff` a part.
  ///
  /// - Throws: `MoneyError.tooLarge` where the product does not fit.
  public func cost(at tariff: Money) throws(MoneyError) -> Money {
    try tariff.multiplied(by: Int64(parts.count))
  }

  private init(gsm symbols: [GSMAlphabet.Symbol], replacements: [SMSReplacement]) {
    let pieces = symbols.map { SMSPiece(text: String($0.character), units: $0.septets.count) }
    self.init(pieces, coding: .gsm7, replacements: replacements)
  }

  private init(ucs2 text: String) {
    let pieces = text.flatMap { SMSPiece.ucs2(of: $0) }
    self.init(pieces, coding: .ucs2, replacements: [])
  }

  private init(_ pieces: [SMSPiece], coding: SMSCoding, replacements: [SMSReplacement]) {
    let units = pieces.reduce(0) { $0 + $1.units }
    let room = units <= coding.roomAlone ? coding.roomAlone : coding.roomInPart
    var parts = [""]
    var used = 0
    for piece in pieces {
      if used + piece.units > room {
        parts.append("")
        used = 0
      }
      parts[parts.count - 1] += piece.text
      used += piece.units
    }
    self.text = parts.joined()
    self.coding = coding
    self.parts = parts
    self.units = units
    self.replacements = replacements
  }

  private static func gsmSymbols(of text: String) -> [GSMAlphabet.Symbol]? {
    var symbols: [GSMAlphabet.Symbol] = []
    symbols.reserveCapacity(text.utf8.count)
    for character in text {
      guard let symbol = GSMAlphabet.symbol(for: character) else { return nil }
      symbols.append(symbol)
    }
    return symbols
  }
}
