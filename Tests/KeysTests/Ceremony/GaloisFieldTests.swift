import Testing

@testable import Keys

@Suite("GF(2⁸)")
struct GaloisFieldTests {
  /// The same field by another way: powers of the generator 3 and their logarithms.
  static let powers: [UInt8] = {
    var powers: [UInt8] = [1]
    for _ in 1..<255 {
      let last = powers[powers.count - 1]
      let doubled = Int(last) << 1
      powers.append(UInt8(truncatingIfNeeded: doubled > 255 ? doubled ^ 0x11B : doubled) ^ last)
    }
    return powers
  }()

  @Test("the examples of FIPS 197 hold")
  func standard() {
    #expect(GaloisField.multiply(0x57, 0x83) == 0xC1)
    #expect(GaloisField.multiply(0x57, 0x13) == 0xFE)
    #expect(GaloisField.inverse(0x53) == 0xCA)
    #expect(GaloisField.inverse(0) == 0)
  }

  @Test("all 65,536 products agree with logarithms, and every inverse inverts")
  func everyProduct() {
    #expect(Set(Self.powers).count == 255)
    var logarithms = [Int](repeating: 0, count: 256)
    for (exponent, value) in Self.powers.enumerated() { logarithms[Int(value)] = exponent }
    var wrong = 0
    for left in UInt8.min ... .max {
      for right in UInt8.min ... .max {
        let expected =
          left == 0 || right == 0 ? 0 : Self.powers[(logarithms[Int(left)] + logarithms[Int(right)]) % 255]
        if GaloisField.multiply(left, right) != expected { wrong += 1 }
      }
      if left != 0, GaloisField.multiply(left, GaloisField.inverse(left)) != 1 { wrong += 1 }
    }
    #expect(wrong == 0)
  }
}
