import X509

extension Certificate.SerialNumber {
  /// 126 random bits. Sixteen bytes whose first bit is 0 stay sixteen in DER; with twenty, as the library makes them,
  /// every second one would take 21, more than RFC 5280 §4.1.2.2 allows and NSS reads.
  static func random() -> Certificate.SerialNumber {
    var generator = SystemRandomNumberGenerator()
    var bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    bytes[0] = bytes[0] & 0x7F | 0x40
    return Certificate.SerialNumber(bytes: bytes)
  }
}
