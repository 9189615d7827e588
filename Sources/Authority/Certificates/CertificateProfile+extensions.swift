import Signatures
import SwiftASN1
import X509

extension CertificateProfile {
  /// All extensions of a certificate over `key`, in the order of RFC 5280 §4.2.1. `issuer` is nil for a root, which
  /// issues to itself.
  func extensions(
    over key: Certificate.PublicKey, issuer: CertificateAuthority?, serial: SerialNumber, names: [ServerName],
    notice: String
  ) throws -> Certificate.Extensions {
    var extensions = Certificate.Extensions()
    let ownIdentifier = SubjectKeyIdentifier(hash: key)
    let issuerIdentifier = issuer?.keyIdentifier[...] ?? ownIdentifier.keyIdentifier
    try extensions.append(AuthorityKeyIdentifier(keyIdentifier: issuerIdentifier))
    if namesKey { try extensions.append(ownIdentifier) }
    try extensions.append(Critical(keyUsage))
    if let policy {
      let policies = try DER.encoded { try $0.sequence { try policy.serialize(notice: notice, into: &$0) } }
      try extensions.append(oid: Identifiers.certificatePolicies, policies)
    }
    if !names.isEmpty {
      try extensions.append(SubjectAlternativeNames(names.map { GeneralName.dnsName($0.rawValue) }))
    }
    switch issuance {
    case .none: try extensions.append(Critical(BasicConstraints.notCertificateAuthority))
    case .holders: try extensions.append(Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0)))
    case .authorities: try extensions.append(Critical(BasicConstraints.isCertificateAuthority(maxPathLength: nil)))
    }
    switch purposes {
    case .unrestricted: break
    case .only(let usages): try extensions.append(try ExtendedKeyUsage(usages))
    case .solely(let usage): try extensions.append(Critical(try ExtendedKeyUsage([usage])))
    }
    switch status {
    case .trusted, .unlisted: break
    case .unchecked: try extensions.append(oid: Identifiers.noCheck, try DER.encoded { try $0.serialize(ASN1Null()) })
    case .published:
      guard let publication = issuer?.publication else { break }
      let list = publication.address(of: publication.scope(of: serial))
      try extensions.append(oid: Identifiers.distributionPoints, try DistributionPoint.list(list))
      try extensions.append(publication.access)
    }
    return extensions
  }
}

extension Publication {
  /// Where the issuer's certificate stands and who answers for it (RFC 5280 §4.2.2.1).
  fileprivate var access: AuthorityInformationAccess {
    var access = AuthorityInformationAccess()
    if let responder {
      access.append(.init(method: .ocspServer, location: .uniformResourceIdentifier(responder.text)))
    }
    access.append(.init(method: .issuingCA, location: .uniformResourceIdentifier(certificate.text)))
    return access
  }
}

extension Certificate.Extensions {
  fileprivate mutating func append(_ value: some CertificateExtensionConvertible) throws {
    try append(try value.makeCertificateExtension())
  }

  fileprivate mutating func append(oid: ASN1ObjectIdentifier, _ value: [UInt8]) throws {
    try append(Certificate.Extension(oid: oid, critical: false, value: value[...]))
  }
}
