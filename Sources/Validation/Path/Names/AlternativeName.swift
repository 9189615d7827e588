import Signatures
import SwiftASN1

/// One of the names that a certificate or an address of a list may have (RFC 5280 §4.2.1.6).
enum AlternativeName: Sendable, Hashable {
  case email(String)
  case dns(String)
  case directory(DirectoryName)
  case uri(String)
  /// 4 or 16 bytes; in name constraints, address and mask together.
  case ip([UInt8])
  /// A form of name that nothing here looks into: number of its tag, and the whole in DER.
  case other(UInt, [UInt8])

  /// ```
  /// GeneralName ::= CHOICE { otherName [0], rfc822Name [1] IA5String, dNSName [2] IA5String, x400Address [3],
  ///                          directoryName [4] Name, ediPartyName [5], uniformResourceIdentifier [6] IA5String,
  ///                          iPAddress [7] OCTET STRING, registeredID [8] OBJECT IDENTIFIER }
  /// ```
  init(derEncoded node: ASN1Node) throws {
    guard node.identifier.tagClass == .contextSpecific, node.identifier.tagNumber <= 8 else {
      throw ASN1Error.unexpectedFieldType(node.identifier)
    }
    switch node.identifier.tagNumber {
    case 1: self = .email(try Self.text(node))
    case 2: self = .dns(try Self.text(node))
    case 4:
      guard case .constructed(let nodes) = node.content else { throw ASN1Error.unexpectedFieldType(node.identifier) }
      var inner = nodes.makeIterator()
      self = .directory(try DirectoryName(derEncoded: try DER.next(&inner)))
      guard inner.next() == nil else { throw ASN1Error.invalidASN1Object(reason: "two names in one") }
    case 6: self = .uri(try Self.text(node))
    case 7:
      guard case .primitive(let bytes) = node.content else { throw ASN1Error.unexpectedFieldType(node.identifier) }
      self = .ip([UInt8](bytes))
    default: self = .other(node.identifier.tagNumber, [UInt8](node.encodedBytes))
    }
  }

  private static func text(_ node: ASN1Node) throws -> String {
    guard case .primitive(let bytes) = node.content, bytes.allSatisfy({ $0 < 0x80 && $0 > 0 }) else {
      throw ASN1Error.invalidASN1Object(reason: "not an IA5String")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// ```
  /// GeneralNames ::= SEQUENCE SIZE (1..MAX) OF GeneralName
  /// ```
  /// The tag of the SEQUENCE is the caller's to check, as it is often an implicit one.
  static func list(_ node: ASN1Node, atMost most: Int) throws -> [AlternativeName] {
    guard case .constructed(let nodes) = node.content else { throw ASN1Error.unexpectedFieldType(node.identifier) }
    var names: [AlternativeName] = []
    for node in nodes {
      guard names.count < most else { throw ASN1Error.invalidASN1Object(reason: "too many names") }
      names.append(try AlternativeName(derEncoded: node))
    }
    guard !names.isEmpty else { throw ASN1Error.invalidASN1Object(reason: "no name") }
    return names
  }

  /// The form of the name, by the number of its tag.
  var form: UInt {
    switch self {
    case .email: 1
    case .dns: 2
    case .directory: 4
    case .uri: 6
    case .ip: 7
    case .other(let form, _): form
    }
  }
}
