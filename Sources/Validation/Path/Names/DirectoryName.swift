import Signatures
import SwiftASN1

/// A distinguished name, comparable as names are: without regard to case, to spaces that say nothing and to the kind of
/// string that a text is written in (RFC 5280 §7.1).
struct DirectoryName: Sendable {
  let der: [UInt8]
  /// Each relative name in a form that is equal to the byte exactly when the names are.
  let parts: [[UInt8]]
  /// Values of `emailAddress` (RFC 5280 §4.1.2.6).
  let emails: [String]

  private static let mostParts = 64
  private static let mostAttributes = 16
  private static let emailAddress: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 9, 1]

  init(derEncoded node: ASN1Node) throws {
    var emails: [String] = []
    der = [UInt8](node.encodedBytes)
    parts = try DER.list(node, atMost: Self.mostParts) { try Self.part($0, &emails) }
    self.emails = emails
  }

  /// The name that a part more makes of this one.
  init(_ name: DirectoryName, appending relative: ASN1Node) throws {
    var emails = name.emails
    parts = name.parts + [try Self.part(relative, &emails)]
    der = name.der + relative.encodedBytes
    self.emails = emails
  }

  var isEmpty: Bool { parts.isEmpty }

  /// Whether this name stands in the subtree of `base` (RFC 5280 §4.2.1.10).
  func isWithin(_ base: DirectoryName) -> Bool { parts.starts(with: base.parts) }

  /// ```
  /// RelativeDistinguishedName ::= SET SIZE (1..MAX) OF SEQUENCE { type OBJECT IDENTIFIER, value ANY }
  /// ```
  private static func part(_ node: ASN1Node, _ emails: inout [String]) throws -> [UInt8] {
    guard case .constructed(let nodes) = node.content else { throw ASN1Error.unexpectedFieldType(node.identifier) }
    var attributes: [[UInt8]] = []
    for attribute in nodes {
      guard attributes.count < mostAttributes else { throw ASN1Error.invalidASN1Object(reason: "too many attributes") }
      attributes.append(
        try DER.sequence(attribute, identifier: .sequence) { nodes in
          let type = try DER.next(&nodes)
          let value = try DER.next(&nodes)
          let identifier = try ASN1ObjectIdentifier(derEncoded: type)
          let text = try NameString(derEncoded: value)
          if identifier == emailAddress, let text { emails.append(text.original) }
          return type.encodedBytes + (text?.comparable ?? [0] + value.encodedBytes)
        })
    }
    guard !attributes.isEmpty else { throw ASN1Error.invalidASN1Object(reason: "an empty part of a name") }
    return attributes.sorted { $0.lexicographicallyPrecedes($1) }.reduce(into: []) { part, attribute in
      part += [UInt8(attribute.count >> 16 & 0xFF), UInt8(attribute.count >> 8 & 0xFF), UInt8(attribute.count & 0xFF)]
      part += attribute
    }
  }
}

extension DirectoryName: Hashable {
  static func == (left: DirectoryName, right: DirectoryName) -> Bool { left.parts == right.parts }
  func hash(into hasher: inout Hasher) { hasher.combine(parts) }
}
