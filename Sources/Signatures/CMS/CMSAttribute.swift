import SwiftASN1

/// ```
/// Attribute ::= SEQUENCE { attrType OBJECT IDENTIFIER, attrValues SET OF AttributeValue }
/// ```
/// (RFC 5652 §5.3), with the one value that all attributes here have.
struct CMSAttribute: DERImplicitlyTaggable, Hashable {
  let type: ASN1ObjectIdentifier
  let value: ASN1Any

  init(type: ASN1ObjectIdentifier, value: some DERSerializable) throws {
    self.type = type
    self.value = try ASN1Any(erasing: value)
  }

  static var defaultIdentifier: ASN1Identifier { .sequence }

  init(derEncoded node: ASN1Node, withIdentifier identifier: ASN1Identifier) throws {
    self = try DER.sequence(node, identifier: identifier) { nodes in
      let type = try ASN1ObjectIdentifier(derEncoded: &nodes)
      let values = try DER.set(of: ASN1Any.self, identifier: .set, nodes: &nodes)
      guard values.count == 1 else {
        throw CMSFault("an attribute has \(values.count) values")
      }
      return CMSAttribute(type: type, single: values[0])
    }
  }

  private init(type: ASN1ObjectIdentifier, single value: ASN1Any) {
    self.type = type
    self.value = value
  }

  func serialize(into coder: inout DER.Serializer, withIdentifier identifier: ASN1Identifier) throws {
    try coder.appendConstructedNode(identifier: identifier) { coder in
      try coder.serialize(type)
      try coder.serializeSetOf([value])
    }
  }
}
