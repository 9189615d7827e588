import Identity

/// 128 random bits in 32 lower-case hexadecimal digits.
enum MeetingNumber {
  static func isNumber(_ text: String) -> Bool { Hexadecimal.bytes(text, count: 16) != nil }

  static func draw() -> String {
    var random = SystemRandomNumberGenerator()
    return Hexadecimal.text(Hexadecimal.random(count: 16, using: &random))
  }
}
