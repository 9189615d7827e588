import Identity

/// A number below the order of P-256. For toys: what it takes tells of the number.
struct OrderNumber {
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
