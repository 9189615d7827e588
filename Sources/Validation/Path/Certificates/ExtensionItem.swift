import Signatures
import SwiftASN1

/// An extension as it stands in a certificate, a list or an answer (RFC 5280 §4.2).
struct ExtensionItem: Sendable {
  let identifier: ASN1ObjectIdentifier
  let isCritical: Bool
  /// The DER in the OCTET STRING.
  let value: ArraySlice<UInt8>

  var node: ASN1Node { get throws { try DER.parse([UInt8](value), atMost: PathCertificate.mostValues) } }

  /// The items of a SEQUENCE OF, of which none may stand twice and more than `most` are refused.
  static func list(_ node: ASN1Node, atMost most: Int) throws -> [ExtensionItem] {
    let items = try DER.list(node, atMost: most) { node in
      try DER.sequence(node, identifier: .sequence) { nodes in
        let identifier = try ASN1ObjectIdentifier(derEncoded: &nodes)
        let isCritical = try DER.optional(&nodes, .boolean).map { try Bool(derEncoded: $0) } ?? false
        let value = try ASN1OctetString(derEncoded: &nodes).bytes
        return ExtensionItem(identifier: identifier, isCritical: isCritical, value: value)
      }
    }
    guard Set(items.map(\.identifier)).count == items.count else {
      throw ASN1Error.invalidASN1Object(reason: "an extension twice")
    }
    return items
  }
}
