package import SwiftASN1

extension DER {
  package static func encoded(_ body: (inout DER.Serializer) throws -> Void) rethrows -> [UInt8] {
    var coder = DER.Serializer()
    try body(&coder)
    return coder.serializedBytes
  }

  /// Tag and length before `length` bytes of contents, fewer than 2³² (X.690 §8.1.3, §10.1). For large values: the
  /// library moves all contents once for each value that they stand in.
  package static func header(_ tag: UInt8, length: Int) -> [UInt8] {
    switch length {
    case ..<0x80: [tag, UInt8(length)]
    case ..<0x100: [tag, 0x81, UInt8(length)]
    case ..<0x1_0000: [tag, 0x82, UInt8(length >> 8), UInt8(length & 0xFF)]
    case ..<0x100_0000:
      [tag, 0x83, UInt8(length >> 16), UInt8(length >> 8 & 0xFF), UInt8(length & 0xFF)]
    default:
      [tag, 0x84] + [24, 16, 8, 0].map { UInt8(length >> $0 & 0xFF) }
    }
  }
}

extension DER.Serializer {
  package mutating func sequence(_ body: (inout DER.Serializer) throws -> Void) rethrows {
    try appendConstructedNode(identifier: .sequence, body)
  }

  /// `[number]` around what is written in `body`.
  package mutating func context(_ number: UInt, _ body: (inout DER.Serializer) throws -> Void) rethrows {
    try appendConstructedNode(identifier: .context(number), body)
  }

  package mutating func octets(_ bytes: [UInt8]) throws {
    try serialize(ASN1OctetString(contentBytes: bytes[...]))
  }

  package mutating func enumerated(_ value: Int) throws {
    try value.serialize(into: &self, withIdentifier: .enumerated)
  }
}
