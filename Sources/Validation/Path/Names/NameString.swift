import Foundation
import SwiftASN1

/// A text in a name, of any of the kinds of strings that ASN.1 has for it.
struct NameString {
  let original: String
  /// Equal for texts that are to be taken for the same: a mark, then the text prepared (RFC 4518 §2, RFC 5280 §7.1).
  let comparable: [UInt8]

  /// Nil for a value that is no text.
  init?(derEncoded node: ASN1Node) throws {
    guard case .primitive(let bytes) = node.content else { return nil }
    switch node.identifier {
    case .utf8String:
      guard let text = String(validating: bytes, as: UTF8.self) else { throw Self.malformed }
      original = text
    case .printableString, .ia5String, .numericString, .visibleString:
      guard bytes.allSatisfy({ $0 < 0x80 }) else { throw Self.malformed }
      original = String(decoding: bytes, as: UTF8.self)
    case .teletexString:
      // Taken for Latin-1, as everyone writes it.
      original = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    case .bmpString:
      guard bytes.count.isMultiple(of: 2) else { throw Self.malformed }
      let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map {
        UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
      }
      guard let text = String(validating: units, as: UTF16.self) else { throw Self.malformed }
      original = text
    case .universalString:
      guard bytes.count.isMultiple(of: 4) else { throw Self.malformed }
      let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 4).map { place in
        bytes[place..<place + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      }
      guard let text = String(validating: units, as: UTF32.self) else { throw Self.malformed }
      original = text
    default: return nil
    }
    comparable = [1] + Self.prepared(original)
  }

  private static let malformed = ASN1Error.invalidASN1Object(reason: "a string that is not of its kind")

  private static func prepared(_ text: String) -> [UInt8] {
    var folded = text
    // Only what is not ASCII can have another form of the same meaning.
    if text.utf8.contains(where: { $0 >= 0x80 }) { folded = text.precomposedStringWithCompatibilityMapping }
    var result: [UInt8] = []
    for byte in folded.lowercased().utf8 {
      if byte == UInt8(ascii: " "), result.last ?? byte == byte { continue }
      result.append(byte)
    }
    if result.last == UInt8(ascii: " ") { result.removeLast() }
    return result
  }
}
