import Identity

/// A hash in a form that a person compares between a page and a text message.
public enum HashPrint {
  /// The first eight hexadecimal digits, in capitals and two groups: `3F2A-91C0`.
  public static func short(_ hash: [UInt8]) -> String {
    let digits = Hexadecimal.text(hash.prefix(4)).uppercased()
    return "\(digits.prefix(4))-\(digits.dropFirst(4))"
  }

  /// All digits, in groups of four.
  public static func whole(_ hash: [UInt8]) -> String {
    let digits = Array(Hexadecimal.text(hash))
    return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<min($0 + 4, digits.count)]) }
      .joined(separator: " ")
  }
}
