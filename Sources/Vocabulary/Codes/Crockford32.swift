/// The 32 symbols of Douglas Crockford's base 32: no I, L, O, U, which are misread or make words.
enum Crockford32 {
  private static let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// - Parameter value: 0…31.
  static func symbol(_ value: Int) -> UInt8 {
    symbols[value & 31]
  }

  /// The value of a symbol in either case; `O` is read as 0, `I` and `L` as 1. Nil for another byte.
  static func value(_ byte: UInt8) -> Int? {
    let upper = (0x61...0x7A).contains(byte) ? byte - 32 : byte
    switch upper {
    case UInt8(ascii: "O"): return 0
    case UInt8(ascii: "I"), UInt8(ascii: "L"): return 1
    default: return symbols.firstIndex(of: upper)
    }
  }
}
