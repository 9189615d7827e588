import Foundation
import Signatures
import SwiftASN1
import X509

extension RevocationList {
  /// More bytes than this are not read.
  public static let longest = 4 << 20

  /// Reads a list; asks nothing of its signature, which ``isIssued(by:)`` does.
  ///
  /// Throws ``AuthorityError/tooLarge(_:)`` beyond 4 MiB and ``AuthorityError/malformed(_:)``, also for a list of version
  /// 1, without a next one, without a number, or with a critical extension that is not known.
  public init(der: [UInt8]) throws(AuthorityError) {
    guard der.count <= Self.longest else { throw .tooLarge(.revocationList) }
    do {
      let signed = try DER.sequence(try DER.parse(der), identifier: .sequence) { try SignedObject(derEncoded: &$0) }
      self = try DER.sequence(try DER.parse(signed.content), identifier: .sequence) { nodes in
        try RevocationList(content: &nodes, signed: signed, der: der)
      }
    } catch {
      throw .malformed(.revocationList)
    }
  }

  private init(content nodes: inout ASN1NodeCollection.Iterator, signed: SignedObject, der: [UInt8]) throws {
    guard try Int(derEncoded: &nodes) == 1, try AlgorithmIdentifier(derEncoded: &nodes) == signed.algorithm else {
      throw ASN1Error.invalidASN1Object(reason: "not version 2, or of two algorithms")
    }
    issuer = try DistinguishedName(derEncoded: try DER.next(&nodes))
    thisUpdate = try Date(time: try DER.next(&nodes))
    nextUpdate = try Date(time: try DER.next(&nodes))
    if let entries = DER.optional(&nodes, .sequence) {
      revoked = try DER.list(entries, atMost: .max) { try RevokedCertificate(derEncoded: $0) }
    } else {
      revoked = []
    }
    let extensions = try DER.optional(&nodes, explicit: 0) { node in
      try Certificate.Extensions(try DER.list(node, atMost: 16) { try Certificate.Extension(derEncoded: $0) })
    }
    guard let extensions, let number = try extensions.number(Identifiers.listNumber) else {
      throw ASN1Error.invalidASN1Object(reason: "a list without a number")
    }
    let known = [
      Identifiers.listNumber, Identifiers.deltaIndicator, Identifiers.issuingDistributionPoint,
      Identifiers.authorityKeyIdentifier,
    ]
    guard extensions.allSatisfy({ !$0.critical || known.contains($0.oid) }) else {
      throw ASN1Error.invalidASN1Object(reason: "unknown critical extension")
    }
    self.number = number
    base = try extensions.number(Identifiers.deltaIndicator)
    address = try extensions[oid: Identifiers.issuingDistributionPoint].map {
      try DistributionPoint.issuing(derEncoded: $0.value)
    }
    self.signed = signed
    self.der = der
  }

  /// Reads the one list of a PEM text.
  public init(pem: String) throws(AuthorityError) {
    guard pem.utf8.count <= Self.longest * 2 else { throw .tooLarge(.revocationList) }
    guard let document = try? PEMDocument(pemString: pem), document.discriminator == "X509 CRL" else {
      throw .malformed(.revocationList)
    }
    try self.init(der: document.derBytes)
  }
}

extension Certificate.Extensions {
  fileprivate func number(_ identifier: ASN1ObjectIdentifier) throws -> Int? {
    guard let item = self[oid: identifier] else { return nil }
    let number = try Int(derEncoded: item.value)
    guard number >= 0 else { throw ASN1Error.invalidASN1Object(reason: "a negative number") }
    return number
  }
}
