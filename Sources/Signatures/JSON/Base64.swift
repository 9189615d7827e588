/// Bytes as text, in the one canonical form of either alphabet (RFC 4648 §4–5).
package enum Base64: Sendable {
  /// `+` and `/`, filled up with `=`: certificates and time stamps in JSON, digests in XML.
  case padded
  /// `-` and `_`, without filling: all parts of JSON signatures (RFC 7515 §2), cookies, addresses.
  case url

  package func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: encoded(bytes), as: UTF8.self) }

  package func encoded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    let alphabet = self == .url ? Self.urlAlphabet : Self.alphabet
    var text: [UInt8] = []
    text.reserveCapacity((bytes.underestimatedCount + 2) / 3 * 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      count += 8
      while count >= 6 {
        count -= 6
        text.append(alphabet[Int(bits >> UInt32(count) & 63)])
      }
    }
    if count > 0 { text.append(alphabet[Int(bits << UInt32(6 - count) & 63)]) }
    if self == .padded { while !text.count.isMultiple(of: 4) { text.append(UInt8(ascii: "=")) } }
    return text
  }

  /// Nil for foreign characters, wrong filling, and bits at the end that stand for nothing.
  package func bytes(_ text: String) -> [UInt8]? {
    var digits = Array(text.utf8)
    if self == .padded {
      guard digits.count.isMultiple(of: 4) else { return nil }
      for _ in 0..<2 where digits.last == UInt8(ascii: "=") { digits.removeLast() }
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for digit in digits {
      guard let value = value(of: digit) else { return nil }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    guard count < 6, bits & (1 << UInt32(count) - 1) == 0 else { return nil }
    return bytes
  }

  /// So many bytes that nobody can guess.
  package func random(count: Int) -> String {
    var random = SystemRandomNumberGenerator()
    return text((0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) })
  }

  private static let alphabet = [UInt8]("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let urlAlphabet = [UInt8]("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  private func value(of digit: UInt8) -> UInt32? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+") where self == .padded, UInt8(ascii: "-") where self == .url: 62
    case UInt8(ascii: "/") where self == .padded, UInt8(ascii: "_") where self == .url: 63
    default: nil
    }
  }
}
