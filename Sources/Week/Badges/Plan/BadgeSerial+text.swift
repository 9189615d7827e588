import Identity
public import Store

extension BadgeSerial: SQLConvertible {
  /// Twelve hexadecimal digits.
  public var text: String { Hexadecimal.text(bytes) }

  /// Nil unless `text` is as ``text`` writes it.
  public init?(text: String) {
    guard let bytes = Hexadecimal.bytes(text, count: Self.length) else { return nil }
    self.init(bytes)
  }

  /// As people read it from a badge: `3FA4 09C1 77B2`.
  public var display: String {
    let digits = Array(text.uppercased())
    return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<($0 + 4)]) }.joined(separator: " ")
  }

  public var sqlValue: SQLValue { .text(text) }

  public init?(sqlValue: SQLValue) {
    guard case .text(let text) = sqlValue else { return nil }
    self.init(text: text)
  }
}
