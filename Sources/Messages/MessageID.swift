public import Store

/// The number of one message: 128 random bits in hexadecimal, so that it tells nothing and cannot be guessed.
public struct MessageID: RawRepresentable, Sendable, Hashable {
  /// 32 lower-case hexadecimal digits.
  public let rawValue: String

  /// Nil unless `rawValue` is 32 lower-case hexadecimal digits.
  public init?(rawValue: String) {
    let digits = rawValue.utf8
    guard digits.count == 32, digits.allSatisfy({ Self.digits.contains($0) }) else { return nil }
    self.rawValue = rawValue
  }

  public init(random generator: inout some RandomNumberGenerator) {
    rawValue = Self.text((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
  }

  /// Reads the payload of a job.
  init?(bytes: [UInt8]) {
    self.init(rawValue: String(decoding: bytes, as: UTF8.self))
  }

  var bytes: [UInt8] { [UInt8](rawValue.utf8) }

  private static let digits = [UInt8]("0123456789abcdef".utf8)

  static func text(_ bytes: some Collection<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension MessageID: SQLConvertible {}
