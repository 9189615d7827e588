import Foundation
import Signatures
import SwiftASN1
import X509

extension RevocationList {
  /// ```
  /// TBSCertList ::= SEQUENCE { version v2, signature AlgorithmIdentifier, issuer Name, thisUpdate Time, nextUpdate Time,
  ///                            revokedCertificates SEQUENCE OF SEQUENCE { … } OPTIONAL, crlExtensions [0] EXPLICIT Extensions }
  /// ```
  /// (RFC 5280 §5.1.2.) Entries must be sorted. Times are cut to whole seconds.
  init(
    _ entries: [RevokedCertificate], scope: ListScope, number: Int, base: Int?, from authority: CertificateAuthority,
    at thisUpdate: Date, until nextUpdate: Date
  ) throws(AuthorityError) {
    let (thisUpdate, nextUpdate) = (thisUpdate.wholeSeconds, nextUpdate.wholeSeconds)
    guard thisUpdate < nextUpdate, authority.certificate.notBefore <= thisUpdate else { throw .badPeriod }
    let content: [UInt8]
    do {
      let extensions = try Self.extensions(scope: scope, number: number, base: base, from: authority)
      content = try DER.encoded { coder in
        try coder.sequence { list in
          try list.serialize(1)
          try list.serialize(authority.key.algorithm)
          try list.serialize(authority.certificate.certificate.subject)
          try list.time(thisUpdate)
          try list.time(nextUpdate)
          // An empty SEQUENCE must not stand here (RFC 5280 §5.1.2.6).
          if !entries.isEmpty { try list.sequence { for entry in entries { try entry.serialize(into: &$0) } } }
          try list.context(0) { try $0.serializeSequenceOf(extensions) }
        }
      }
    } catch {
      throw .issuanceFailed
    }
    let signed = try SignedObject(authority: content, with: authority.key)
    do { der = try DER.encoded { try $0.sequence { try signed.serialize(into: &$0) } } } catch {
      throw .issuanceFailed
    }
    self.signed = signed
    self.number = number
    self.base = base
    address = authority.publication.issuingAddress(of: scope)?.text
    self.thisUpdate = thisUpdate
    self.nextUpdate = nextUpdate
    revoked = entries
    issuer = authority.certificate.certificate.subject
  }

  private static func extensions(
    scope: ListScope, number: Int, base: Int?, from authority: CertificateAuthority
  ) throws -> [Certificate.Extension] {
    let publication = authority.publication
    var extensions = [
      try AuthorityKeyIdentifier(keyIdentifier: authority.keyIdentifier[...]).makeCertificateExtension(),
      Certificate.Extension(
        oid: Identifiers.listNumber, critical: false, value: try DER.encoded { try $0.serialize(number) }[...]),
    ]
    if let base {
      let value = try DER.encoded { try $0.serialize(base) }
      extensions.append(.init(oid: Identifiers.deltaIndicator, critical: true, value: value[...]))
    } else if publication.hasDeltas {
      let value = try DistributionPoint.list(publication.address(of: scope, delta: true))
      extensions.append(.init(oid: Identifiers.freshestList, critical: false, value: value[...]))
    }
    if let address = publication.issuingAddress(of: scope) {
      let value = try DistributionPoint.issuing(address)
      extensions.append(.init(oid: Identifiers.issuingDistributionPoint, critical: true, value: value[...]))
    }
    return extensions
  }
}

extension Publication {
  /// The name that binds a partition's list to its certificates, the same in a delta list as in its base; the complete
  /// list has none.
  fileprivate func issuingAddress(of scope: ListScope) -> PublicAddress? {
    scope == .complete ? nil : address(of: scope)
  }
}
