/// A document's code for keypads: fourteen random digits and a check digit, shown as `123 456 789 012 345`.
///
/// The check digit is H. Michael Damm's (2004): every wrong digit and every exchange of two adjacent digits is caught;
/// anything else passes once in ten.
public struct CheckCode: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
  /// The fifteen digits without spaces.
  public let rawValue: String

  static let digitCount = 15

  /// Nil unless `rawValue` reads as a code; see `init(parsing:)` for what is forgiven.
  public init?(rawValue: String) {
    guard let code = try? CheckCode(parsing: rawValue) else { return nil }
    self = code
  }

  /// A new code; unguessable when the generator is.
  public init(random generator: inout some RandomNumberGenerator) {
    var digits = (1..<Self.digitCount).map { _ in UInt8.random(in: 0..<10, using: &generator) }
    digits.append(Damm.check(of: digits))
    self.init(digits: digits)
  }

  /// Reads a code as it was typed, with or without spaces, hyphens and points, in European or Arabic-Indic digits.
  public init(parsing text: String) throws(CheckCodeError) {
    var digits: [UInt8] = []
    var position = 0
    for scalar in text.unicodeScalars {
      position += 1
      guard position <= 64 else { throw .wrongLength(found: digits.count) }
      switch scalar {
      case "0"..."9": digits.append(UInt8(scalar.value - 0x30))
      case "\u{660}"..."\u{669}": digits.append(UInt8(scalar.value - 0x660))
      case " ", "\t", "-", ".", "\u{A0}", "\u{202F}", "\u{2010}"..."\u{2015}": continue
      default: throw .badCharacter(position: position)
      }
    }
    guard digits.count == Self.digitCount else { throw .wrongLength(found: digits.count) }
    guard Damm.isValid(digits) else { throw .badCheck }
    self.init(digits: digits)
  }

  private init(digits: [UInt8]) {
    rawValue = String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
  }

  /// `123 456 789 012 345`.
  public var display: String {
    let digits = Array(rawValue.utf8)
    return stride(from: 0, to: digits.count, by: 3)
      .map { String(decoding: digits[$0..<min($0 + 3, digits.count)], as: UTF8.self) }
      .joined(separator: " ")
  }

  public var description: String { display }
}
