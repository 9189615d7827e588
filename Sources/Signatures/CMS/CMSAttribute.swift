package import SwiftASN1

/// ```
/// Attribute ::= SEQUENCE { attrType OBJECT IDENTIFIER, attrValues SET OF AttributeValue }
/// ```
/// (RFC 5652 §5.3.)
package struct CMSAttribute: DERSerializable, Hashable, Sendable {
  package let type: ASN1ObjectIdentifier
  /// Each in its own encoding, as it came.
  package let values: [[UInt8]]

  /// More values than this are refused.
  private static let mostValues = 32
  private static let mostAttributes = 64

  init(type: ASN1ObjectIdentifier, value: some DERSerializable) throws {
    self.type = type
    values = [try DER.encoded { try $0.serialize(value) }]
  }

  init(type: ASN1ObjectIdentifier, values: [[UInt8]]) {
    self.type = type
    self.values = values
  }

  init(derEncoded node: ASN1Node) throws {
    (type, values) = try DER.sequence(node, identifier: .sequence) { nodes in
      let type = try ASN1ObjectIdentifier(derEncoded: &nodes)
      return (
        type, try DER.list(try DER.next(&nodes), as: .set, atMost: Self.mostValues) { [UInt8]($0.encodedBytes) }
      )
    }
  }

  /// The attributes of a SET, in whatever order.
  static func all(_ node: ASN1Node) throws -> [CMSAttribute] {
    try DER.list(node, as: node.identifier, atMost: mostAttributes) { try CMSAttribute(derEncoded: $0) }
  }

  /// The one value that most attributes have.
  package var value: [UInt8]? { values.count == 1 ? values[0] : nil }

  package func serialize(into coder: inout DER.Serializer) throws {
    try coder.sequence { attribute in
      try attribute.serialize(type)
      // A SET OF is in the order of its encodings (X.690 §11.6).
      let sorted = values.sorted { $0.lexicographicallyPrecedes($1) }
      attribute.appendConstructedNode(identifier: .set) { for value in sorted { $0.serializeRawBytes(value) } }
    }
  }

  /// The DER of an attribute whose value is DER already.
  static func encoded(_ type: ASN1ObjectIdentifier, der value: [UInt8]) throws -> [UInt8] {
    try DER.encoded { coder in
      try coder.sequence { attribute in
        try attribute.serialize(type)
        attribute.appendConstructedNode(identifier: .set) { $0.serializeRawBytes(value) }
      }
    }
  }
}
