/// The number of a dossier, `ML-7K3QM-9XWVT`: the State, nine random symbols of Crockford's base 32 and a check symbol.
///
/// The check makes Σ xⁱ·sᵢ = 0 over GF(32), the State being the last term. Every factor xⁱ is different and not zero, so that every
/// wrong symbol, every wrong State, every exchange of two symbols (adjacent or not) and every twin error (`AA` for `BB`) is
/// caught; anything else passes once in 32.
public struct DossierNumber: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
  /// The canonical form, `ML-7K3QM-9XWVT`.
  public let rawValue: String
  /// The State that gave the number.
  public let state: StateCode

  static let symbolCount = 10

  /// Nil unless `rawValue` reads as a number; see `init(parsing:assuming:)` for what is forgiven.
  public init?(rawValue: String) {
    guard let number = try? DossierNumber(parsing: rawValue) else { return nil }
    self = number
  }

  /// A new number; unguessable when the generator is.
  public init(state: StateCode, random generator: inout some RandomNumberGenerator) {
    var symbols = (1..<Self.symbolCount).map { _ in Int.random(in: 0..<32, using: &generator) }
    symbols.append(Self.check(of: symbols, state: state))
    self.init(state: state, symbols: symbols)
  }

  /// Reads a number as it was typed: in either case, with or without hyphens and spaces, `O` for 0, `I` or `L` for 1.
  ///
  /// - Parameter state: the State of a number that was typed without it.
  public init(parsing text: String, assuming state: StateCode? = nil) throws(DossierNumberError) {
    let typed = try Self.typed(text)
    let named = Self.state(of: typed)
    guard let state = named ?? state else {
      throw typed.count == Self.symbolCount + 2 ? .unknownState : .wrongLength(found: typed.count)
    }
    let body = named == nil ? typed[...] : typed.dropFirst(2)
    guard body.count == Self.symbolCount else { throw .wrongLength(found: body.count) }
    var symbols: [Int] = []
    for (byte, position) in body {
      guard let value = Crockford32.value(byte) else { throw .badCharacter(position: position) }
      symbols.append(value)
    }
    guard Self.check(of: symbols.dropLast(), state: state) == symbols[Self.symbolCount - 1] else { throw .badCheck }
    self.init(state: state, symbols: symbols)
  }

  private init(state: StateCode, symbols: [Int]) {
    let text = symbols.map(Crockford32.symbol)
    self.state = state
    rawValue =
      "\(state.rawValue)-\(String(decoding: text.prefix(5), as: UTF8.self))-"
      + String(decoding: text.dropFirst(5), as: UTF8.self)
  }

  public var description: String { rawValue }

  /// The check symbol, whose own factor is x⁰ = 1.
  private static func check(of symbols: some Collection<Int>, state: StateCode) -> Int {
    let powers = GaloisField32.powers
    let stateValue = (StateCode.allCases.firstIndex(of: state) ?? 0) + 1
    return zip(symbols, powers.dropFirst()).reduce(GaloisField32.times(stateValue, powers[symbolCount])) {
      $0 ^ GaloisField32.times($1.0, $1.1)
    }
  }

  /// The bytes that count, each with its position in the text from 1.
  private static func typed(_ text: String) throws(DossierNumberError) -> [(byte: UInt8, position: Int)] {
    var typed: [(UInt8, Int)] = []
    var position = 0
    for scalar in text.unicodeScalars {
      position += 1
      guard position <= 64 else { throw .wrongLength(found: typed.count) }
      switch scalar {
      case " ", "\t", "-", ".", "_", "\u{A0}", "\u{202F}", "\u{2010}"..."\u{2015}", "\u{2212}": continue
      default:
        guard scalar.isASCII else { throw .badCharacter(position: position) }
        typed.append((UInt8(scalar.value), position))
      }
    }
    return typed
  }

  private static func state(of typed: [(byte: UInt8, position: Int)]) -> StateCode? {
    guard typed.count != symbolCount else { return nil }
    return StateCode(rawValue: String(decoding: typed.prefix(2).map(\.byte), as: UTF8.self).uppercased())
  }
}
