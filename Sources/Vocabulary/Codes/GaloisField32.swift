/// The field with 32 elements, GF(2)[x] / (x⁵ + x² + 1). Addition is exclusive or.
enum GaloisField32 {
  static func times(_ left: Int, _ right: Int) -> Int {
    var (product, shifted, rest) = (0, left, right)
    while rest > 0 {
      if rest & 1 == 1 { product ^= shifted }
      shifted <<= 1
      if shifted & 0b10_0000 != 0 { shifted ^= 0b10_0101 }
      rest >>= 1
    }
    return product
  }

  /// x to the power 0…30, all different: x generates the field's 31 non-zero elements.
  static let powers: [Int] = (1..<31).reduce(into: [1]) { powers, _ in powers.append(times(powers[powers.count - 1], 2))
  }
}
