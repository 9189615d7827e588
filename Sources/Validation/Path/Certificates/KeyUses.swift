import SwiftASN1

/// What a key may be used for (RFC 5280 §4.2.1.3), by the bits of the standard.
struct KeyUses: OptionSet, Sendable, Hashable {
  let rawValue: UInt16

  static let digitalSignature = KeyUses(bit: 0)
  static let nonRepudiation = KeyUses(bit: 1)
  static let keyEncipherment = KeyUses(bit: 2)
  static let certificateSigning = KeyUses(bit: 5)
  static let listSigning = KeyUses(bit: 6)

  private init(bit: Int) { self.init(rawValue: 0x8000 >> bit) }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(derEncoded node: ASN1Node) throws {
    let bits = try ASN1BitString(derEncoded: node).bytes
    guard bits.count <= 2 else { throw ASN1Error.invalidASN1Object(reason: "more uses of a key than there are") }
    self.init(rawValue: UInt16(bits.first ?? 0) << 8 | UInt16(bits.dropFirst().first ?? 0))
  }
}
