/// Names a request for a certificate: 26 lower-case letters and digits, of 130 random bits.
public struct RequestID: RawRepresentable, Sendable, Hashable {
  public let rawValue: String

  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

  /// Nil for another form.
  public init?(rawValue: String) {
    guard rawValue.utf8.count == 26, rawValue.utf8.allSatisfy(Self.alphabet.contains) else { return nil }
    self.rawValue = rawValue
  }

  private init(drawn text: String) {
    rawValue = text
  }

  static func random() -> RequestID {
    var generator = SystemRandomNumberGenerator()
    let letters = (0..<26).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
    return RequestID(drawn: String(decoding: letters, as: UTF8.self))
  }
}
