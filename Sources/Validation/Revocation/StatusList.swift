import Authority
import Crypto
import Foundation
import Signatures
import SwiftASN1

/// A list of revoked certificates of anyone (RFC 5280 §5), read as far as a status depends on it.
///
/// It may be of version 1, partitioned, indirect, about some reasons only, or a delta list.
package struct StatusList: Sendable {
  /// SHA-256 of its DER.
  let fingerprint: [UInt8]
  let signed: SignedBytes
  let issuer: DirectoryName
  let thisUpdate: Date
  let nextUpdate: Date?
  /// Big endian without leading zeros; up to 20 bytes and more.
  private(set) var number: [UInt8]?
  /// The number of the list that this one adds to: a delta list.
  private(set) var base: [UInt8]?
  private(set) var coverage: ListCoverage?
  private(set) var authorityKeyIdentifier: [UInt8]?
  /// Certificates that ended since this time are still listed (X.509 §9.5.2.8).
  private(set) var expiredSince: Date?
  /// It, or an entry of it, has a critical extension that is not known: it says nothing of any certificate.
  private(set) var hasUnknownCritical = false
  private var entries: [Key: Revocation] = [:]

  /// A certificate by number and issuer, nil for the list's own.
  private struct Key: Hashable {
    let serial: [UInt8]
    let issuer: DirectoryName?
  }

  /// More bytes than this are not read.
  static let longest = 8 << 20
  /// More values of ASN.1 than this are not read: they take a hundred times the memory of the shortest.
  private static let mostValues = 1 << 20

  /// Asks nothing of the signature.
  package init(der: [UInt8]) throws(PathFault) {
    guard der.count <= Self.longest else { throw .malformed }
    do {
      let signed = try DER.sequence(try DER.parse(der, atMost: Self.mostValues), identifier: .sequence) {
        try SignedBytes(derEncoded: &$0)
      }
      self = try DER.sequence(try DER.parse(signed.content), identifier: .sequence) { nodes in
        try StatusList(content: &nodes, signed: signed, fingerprint: [UInt8](SHA256.hash(data: der)))
      }
    } catch {
      throw .malformed
    }
  }

  /// ```
  /// TBSCertList ::= SEQUENCE { version INTEGER OPTIONAL, signature AlgorithmIdentifier, issuer Name, thisUpdate Time,
  ///   nextUpdate Time OPTIONAL, revokedCertificates SEQUENCE OF … OPTIONAL, crlExtensions [0] EXPLICIT Extensions OPTIONAL }
  /// ```
  private init(content nodes: inout ASN1NodeCollection.Iterator, signed: SignedBytes, fingerprint: [UInt8]) throws {
    let version = try DER.optional(&nodes, .integer).map { try Int(derEncoded: $0) } ?? 0
    guard (0...1).contains(version), [UInt8](try DER.next(&nodes).encodedBytes) == signed.algorithm else {
      throw ASN1Error.invalidASN1Object(reason: "of an unknown version, or of two algorithms")
    }
    self.signed = signed
    self.fingerprint = fingerprint
    issuer = try DirectoryName(derEncoded: try DER.next(&nodes))
    thisUpdate = try Date(time: try DER.next(&nodes))
    nextUpdate = try DER.optional(&nodes, .utcTime, .generalizedTime).map { try Date(time: $0) }
    let entries = DER.optional(&nodes, .sequence)
    let items = try DER.optional(&nodes, explicit: 0) { try ExtensionItem.list($0, atMost: 64) }
    guard items == nil || version == 1, !issuer.isEmpty else {
      throw ASN1Error.invalidASN1Object(reason: "extensions in version 1, or no issuer")
    }
    for item in items ?? [] { try read(item) }
    if let entries { try read(entries: entries) }
  }

  private mutating func read(_ item: ExtensionItem) throws {
    switch item.identifier {
    case [2, 5, 29, 20]: number = try Self.digits(try item.node)
    case [2, 5, 29, 27]: base = try Self.digits(try item.node)
    case [2, 5, 29, 28]: coverage = try ListCoverage(derEncoded: try item.node)
    case [2, 5, 29, 35]: authorityKeyIdentifier = try CertificateExtensions.keyIdentifier(try item.node)
    case [2, 5, 29, 46]: _ = try ListPoint.list(try item.node)
    case [2, 5, 29, 60]: expiredSince = try Date(try GeneralizedTime(derEncoded: try item.node))
    default: if item.isCritical { hasUnknownCritical = true }
    }
  }

  /// The issuer that an entry names holds for those after it too (RFC 5280 §5.3.3).
  private mutating func read(entries node: ASN1Node) throws {
    guard case .constructed(let nodes) = node.content else { throw ASN1Error.unexpectedFieldType(node.identifier) }
    var current: DirectoryName?
    for node in nodes {
      let entry = try StatusEntry(derEncoded: node)
      if let named = entry.issuer { current = named == issuer ? nil : named }
      if entry.hasUnknownCritical { hasUnknownCritical = true }
      entries[Key(serial: entry.serial, issuer: current)] = entry.revocation
    }
  }

  /// Lists and deltas are counted with numbers that no integer holds. A negative one does not read.
  private static func digits(_ node: ASN1Node) throws -> [UInt8] {
    [UInt8](try ArraySlice<UInt8>(derEncoded: node).drop { $0 == 0 })
  }

  /// The entry of a certificate, nil when the list has none.
  func revocation(of certificate: PathCertificate) -> Revocation? {
    let issuer = certificate.issuer == issuer ? nil : certificate.issuer
    return entries[Key(serial: certificate.serial, issuer: issuer)]
  }
}
