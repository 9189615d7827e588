import Foundation

/// DER written by hand, so that what is wrong on purpose can be written too.
enum Bytes {
  static func tagged(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    let count = content.count
    switch count {
    case ..<0x80: return [tag, UInt8(count)] + content
    case ..<0x100: return [tag, 0x81, UInt8(count)] + content
    case ..<0x1_0000: return [tag, 0x82, UInt8(count >> 8), UInt8(count & 0xFF)] + content
    default: return [tag, 0x83, UInt8(count >> 16), UInt8(count >> 8 & 0xFF), UInt8(count & 0xFF)] + content
    }
  }

  static func sequence(_ parts: [UInt8]...) -> [UInt8] { tagged(0x30, parts.flatMap(\.self)) }
  static func sequence(of parts: [[UInt8]]) -> [UInt8] { tagged(0x30, parts.flatMap(\.self)) }
  static func set(_ part: [UInt8]) -> [UInt8] { tagged(0x31, part) }
  static func octets(_ bytes: [UInt8]) -> [UInt8] { tagged(0x04, bytes) }
  static func bits(_ bytes: [UInt8], unused: UInt8 = 0) -> [UInt8] { tagged(0x03, [unused] + bytes) }
  static func utf8(_ text: String) -> [UInt8] { tagged(0x0C, Array(text.utf8)) }
  static func printable(_ text: String) -> [UInt8] { tagged(0x13, Array(text.utf8)) }
  static func ia5(_ text: String) -> [UInt8] { tagged(0x16, Array(text.utf8)) }
  static func boolean(_ value: Bool) -> [UInt8] { [0x01, 0x01, value ? 0xFF : 0x00] }
  static func enumerated(_ value: UInt8) -> [UInt8] { [0x0A, 0x01, value] }
  static let null: [UInt8] = [0x05, 0x00]

  /// `[number]` around something constructed.
  static func context(_ number: UInt8, _ content: [UInt8]) -> [UInt8] { tagged(0xA0 | number, content) }
  /// `[number]` in place of a primitive tag.
  static func implicit(_ number: UInt8, _ content: [UInt8]) -> [UInt8] { tagged(0x80 | number, content) }

  static func integer(_ value: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = value
    repeat {
      bytes.insert(UInt8(rest & 0xFF), at: 0)
      rest >>= 8
    } while rest > 0
    return integer(bytes: bytes[0] >= 0x80 ? [0] + bytes : bytes)
  }

  static func integer(bytes: [UInt8]) -> [UInt8] { tagged(0x02, bytes) }

  /// Dotted form.
  static func oid(_ text: String) -> [UInt8] { tagged(0x06, oidContent(text)) }

  private static func oidContent(_ text: String) -> [UInt8] {
    let arcs = text.split(separator: ".").compactMap { UInt($0) }
    return ([arcs[0] * 40 + arcs[1]] + arcs.dropFirst(2)).flatMap { arc in
      var bytes = [UInt8(arc & 0x7F)]
      var rest = arc >> 7
      while rest > 0 {
        bytes.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
        rest >>= 7
      }
      return bytes
    }
  }

  static func generalized(_ date: Date) -> [UInt8] { tagged(0x18, Array("\(digits(date))Z".utf8)) }

  /// UTCTime through 2049 and GeneralizedTime after it.
  static func time(_ date: Date) -> [UInt8] {
    let digits = digits(date)
    return digits < "2050" && digits >= "1950" ? tagged(0x17, Array("\(digits.dropFirst(2))Z".utf8)) : generalized(date)
  }

  private static func digits(_ date: Date) -> String {
    date.formatted(.iso8601.timeSeparator(.omitted).dateSeparator(.omitted)).filter(\.isNumber)
  }
}
