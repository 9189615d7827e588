import SwiftASN1

/// Reasons of revocation that a list or the address of one is about (RFC 5280 §4.2.1.13), by the bits of the standard.
struct ReasonMask: OptionSet, Sendable, Hashable {
  let rawValue: UInt16

  /// From `keyCompromise` to `aACompromise`; the first bit means nothing.
  static let all = ReasonMask(rawValue: 0b0111_1111_1000_0000)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(derEncoded node: ASN1Node, withIdentifier identifier: ASN1Identifier) throws {
    let bits = try ASN1BitString(derEncoded: node, withIdentifier: identifier).bytes
    guard bits.count <= 2 else { throw ASN1Error.invalidASN1Object(reason: "more reasons than there are") }
    let value = UInt16(bits.first ?? 0) << 8 | UInt16(bits.dropFirst().first ?? 0)
    self = ReasonMask(rawValue: value).intersection(.all)
  }
}
