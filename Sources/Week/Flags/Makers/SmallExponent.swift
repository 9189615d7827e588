import Identity

/// The flag under RSA with the exponent 3 and no padding: its cube is smaller than the modulus, so that its root is its cube
/// root. What padding is for: RFC 8017 §7.1.
enum SmallExponent {
  /// Of two primes that nobody kept.
  private static let modulus = """
    a948d30f85b7cb7aea507694debda240cf98b89e93f831341aec647e3238506714ca8ae96ec787d127517ae6d5fd07a0\
    ea068068ac0e43e52b71b4514bb0dbafcddca71a283a9c325ee3af61cb324f0c757a1036193566865fe1fc1c11f7c760\
    3a5c898ab66285365cbc697104ed5a06ffbe3268cd8b2ee9f1afa146c075f4fd
    """

  static func file(_ flag: TeamFlag) -> [UInt8] {
    let message = Array(flag.text.utf8)
    let cube = product(product(message, message), message)
    return Array("n = \(modulus)\ne = 3\nc = \(Hexadecimal.text(cube))\n".utf8)
  }

  /// Of two numbers, the highest byte first.
  private static func product(_ one: [UInt8], _ other: [UInt8]) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: one.count + other.count)
    for (low, factor) in one.reversed().enumerated() {
      var carry = 0
      for (place, digit) in other.reversed().enumerated() {
        let index = result.count - 1 - low - place
        let sum = Int(result[index]) + Int(factor) * Int(digit) + carry
        result[index] = UInt8(sum & 0xFF)
        carry = sum >> 8
      }
      result[result.count - 1 - low - other.count] = UInt8(carry)
    }
    return Array(result.drop { $0 == 0 })
  }
}
