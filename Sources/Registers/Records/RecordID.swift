/// Makes the identifiers of records: 128 random bits in hexadecimal.
enum RecordID {
  private static let digits = [UInt8]("0123456789abcdef".utf8)

  static func random() -> String {
    var random = SystemRandomNumberGenerator()
    var text: [UInt8] = []
    text.reserveCapacity(32)
    for _ in 0..<2 {
      var word = random.next()
      for _ in 0..<16 {
        text.append(digits[Int(word & 15)])
        word >>= 4
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
