/// Arithmetic in GF(2⁸) modulo x⁸ + x⁴ + x³ + x + 1 (FIPS 197 §4); addition is exclusive or.
///
/// No table and no branch on a value: neither the time nor the memory that is touched tells what is multiplied.
enum GaloisField {
  static func multiply(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var product: UInt8 = 0
    var left = left
    var right = right
    for _ in 0..<8 {
      product ^= left & (0 &- (right & 1))
      left = (left << 1) ^ (0x1B & (0 &- (left >> 7)))
      right >>= 1
    }
    return product
  }

  /// The inverse of `value`, as its 254th power; 0 for 0.
  static func inverse(_ value: UInt8) -> UInt8 {
    var square = value
    var result: UInt8 = 1
    for _ in 0..<7 {
      square = multiply(square, square)
      result = multiply(result, square)
    }
    return result
  }
}
