import SwiftASN1

extension DER {
  static func encoded(_ body: (inout DER.Serializer) throws -> Void) rethrows -> [UInt8] {
    var coder = DER.Serializer()
    try body(&coder)
    return coder.serializedBytes
  }
}

extension DER.Serializer {
  mutating func sequence(_ body: (inout DER.Serializer) throws -> Void) rethrows {
    try appendConstructedNode(identifier: .sequence, body)
  }

  /// `[number]` around what is written in `body`.
  mutating func context(_ number: UInt, _ body: (inout DER.Serializer) throws -> Void) rethrows {
    try appendConstructedNode(identifier: .context(number), body)
  }

  mutating func octets(_ bytes: [UInt8]) throws {
    try serialize(ASN1OctetString(contentBytes: bytes[...]))
  }

  mutating func enumerated(_ value: Int) throws {
    try value.serialize(into: &self, withIdentifier: .enumerated)
  }
}
