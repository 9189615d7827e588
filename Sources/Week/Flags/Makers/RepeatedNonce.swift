import Crypto
import Foundation
import Identity

/// Two ECDSA signatures on P-256 (FIPS 186-5 §6.4.1) with the same nonce, from which the private key follows; the flag stands at
/// its end.
///
/// The machine that signs is said to have had always the same nonce, so that it is a constant here with its inverse and the
/// first half of every signature.
enum RepeatedNonce {
  private static let first = "29bf11ee116c81b3b54cd9c8eeb0898500d155411a2f1b44b2bff2f33e66ba19"
  private static let inverse = "2311d96dabedf58ccbe3e00b722330f01cb8593b0bccb8e28d43a0dea75fe4bc"

  static func file(_ flag: TeamFlag, _ noise: inout FileNoise) -> [UInt8] {
    // Below the order of the curve, whose first byte is 255.
    let secret = [noise.bytes(1)[0] & 0x7F] + noise.bytes(21) + flag.bytes
    let shown = (try? P256.Signing.PrivateKey(rawRepresentation: secret))?.publicKey.x963Representation
    var text = "courbe P-256, SHA-256\ncle publique = \(Hexadecimal.text(Array(shown ?? Data())))\n\n"
    // Two messages that are never the same.
    for numbers in [1_000...4_999, 5_000...9_999] {
      let message = "Acte \(noise.number(numbers)) : \(noise.person())"
      let digest = OrderNumber(Array(SHA256.hash(data: Array(message.utf8))))
      guard let r = OrderNumber(first), let nonceInverse = OrderNumber(inverse) else { return [] }
      let s = nonceInverse * (digest + r * OrderNumber(secret))
      text += "message = \(message)\nr = \(Hexadecimal.text(r.bytes))\ns = \(Hexadecimal.text(s.bytes))\n\n"
    }
    return Array(text.utf8)
  }
}

/// A number below the order of P-256. For toys: what it takes tells of the number.
private struct OrderNumber {
  private static let order: [UInt64] = [
    0xF3B9_CAC2_FC63_2551, 0xBCE6_FAAD_A717_9E84, 0xFFFF_FFFF_FFFF_FFFF, 0xFFFF_FFFF_0000_0000,
  ]

  /// The lowest first.
  private let words: [UInt64]

  private init(words: [UInt64]) { self.words = words }

  /// 32 bytes, the highest first.
  init(_ bytes: [UInt8]) {
    let words = (0..<4).map { word in
      (0..<8).reduce(UInt64(0)) { $0 << 8 | UInt64(bytes[24 - 8 * word + $1]) }
    }
    self.words = Self.reduced(words, carry: false)
  }

  init?(_ digits: String) {
    guard let bytes = Hexadecimal.bytes(digits, count: 32) else { return nil }
    self.init(bytes)
  }

  var bytes: [UInt8] {
    words.reversed().flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * UInt64($0))) } }
  }

  static func + (one: OrderNumber, other: OrderNumber) -> OrderNumber {
    var sum: [UInt64] = []
    var carry: UInt64 = 0
    for (left, right) in zip(one.words, other.words) {
      let (part, first) = left.addingReportingOverflow(right)
      let (whole, second) = part.addingReportingOverflow(carry)
      sum.append(whole)
      carry = first || second ? 1 : 0
    }
    return OrderNumber(words: reduced(sum, carry: carry == 1))
  }

  /// By doubling and adding.
  static func * (one: OrderNumber, other: OrderNumber) -> OrderNumber {
    var product = OrderNumber(words: [0, 0, 0, 0])
    for word in other.words.reversed() {
      for bit in (0..<64).reversed() {
        product = product + product
        if word >> UInt64(bit) & 1 == 1 { product = product + one }
      }
    }
    return product
  }

  /// Less the order once, where that is needed: two numbers below it make less than twice it.
  private static func reduced(_ words: [UInt64], carry: Bool) -> [UInt64] {
    var difference: [UInt64] = []
    var borrow: UInt64 = 0
    for (left, right) in zip(words, order) {
      let (part, first) = left.subtractingReportingOverflow(right)
      let (whole, second) = part.subtractingReportingOverflow(borrow)
      difference.append(whole)
      borrow = first || second ? 1 : 0
    }
    return carry || borrow == 0 ? difference : words
  }
}
