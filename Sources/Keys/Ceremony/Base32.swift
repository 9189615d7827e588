/// Text for people to copy: five bits a character, without I, L, O and U.
enum Base32 {
  private static let alphabet = [UInt8]("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// Five bits each, the highest first; `bytes` are a multiple of five.
  static func digits(of bytes: [UInt8]) -> [UInt8] {
    var digits: [UInt8] = []
    var pending = 0
    var bits = 0
    for byte in bytes {
      pending = (pending << 8 | Int(byte)) & 0xFFF
      bits += 8
      while bits >= 5 {
        bits -= 5
        digits.append(UInt8(truncatingIfNeeded: pending >> bits) & 31)
      }
    }
    return digits
  }

  /// The bytes of as many digits as make whole ones.
  static func bytes(of digits: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var pending = 0
    var bits = 0
    for digit in digits {
      pending = (pending << 5 | Int(digit)) & 0xFFF
      bits += 5
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: pending >> bits))
      }
    }
    return bytes
  }

  static func text(of digits: [UInt8]) -> String {
    String(decoding: digits.map { alphabet[Int($0 & 31)] }, as: UTF8.self)
  }

  /// The digit of each character, nil for a foreign one. Small letters are taken; O for 0, I and L for 1, as hands write.
  static func digits(reading text: [UInt8]) -> [UInt8?] {
    text.map { character in
      let upper = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(character) ? character - 32 : character
      switch upper {
      case UInt8(ascii: "O"): return 0
      case UInt8(ascii: "I"), UInt8(ascii: "L"): return 1
      default: return alphabet.firstIndex(of: upper).map { UInt8(truncatingIfNeeded: $0) }
      }
    }
  }

  /// The check digit of the group of this index (from 0): any one wrong digit, any two neighbours exchanged, and any two
  /// of 32 groups exchanged change it. It is Σ αⁱ·dᵢ from i = 1 in GF(2⁵) modulo x⁵ + x² + 1, plus the index.
  static func check(of group: some BidirectionalCollection<UInt8>, at index: Int) -> UInt8 {
    let sum = group.reversed().reduce(UInt8(0)) { sum, digit in
      let mixed = sum ^ digit
      return (mixed << 1) & 31 ^ (mixed & 16 == 0 ? 0 : 0b00101)
    }
    return sum ^ UInt8(truncatingIfNeeded: index & 31)
  }
}
