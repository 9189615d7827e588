public import Foundation
public import Keys
import Signatures
import X509

/// An authority of the State: a certificate, the use of its key and the places where it publishes.
///
/// Cheap to copy. It decides nothing: whom to certify and what to revoke is said by its callers.
public struct CertificateAuthority: Sendable {
  public let id: AuthorityID
  public let certificate: IssuedCertificate
  public let publication: Publication
  let key: KeyStoreSigningKey
  /// The digest by which its certificates name its key.
  let keyIdentifier: [UInt8]

  public var use: AuthorityUse { id.use }

  /// Takes up the certificate of an authority. Throws ``AuthorityError/keyMismatch(_:)`` when it is not over `key`, and
  /// ``AuthorityError/wrongUse`` when it is not that of an authority for `use`.
  public init(
    _ use: AuthorityUse, generation: Int = 1, certificate: IssuedCertificate, key: KeyName, in store: any KeyStore,
    publication: Publication
  ) throws(AuthorityError) {
    let key = try KeyStoreSigningKey(authority: key, in: store)
    guard key.publicKey == certificate.certificate.publicKey else { throw .keyMismatch(key.name) }
    guard let identifier = try? certificate.certificate.keyIdentifier(of: use.profile) else { throw .wrongUse }
    id = AuthorityID(use, generation: generation)
    self.certificate = certificate
    self.publication = publication
    self.key = key
    keyIdentifier = identifier
  }

  /// Makes the State's root over `key`, which signs its own certificate. Times are cut to whole seconds.
  public static func root(
    _ name: Organization, over key: KeyName, in store: any KeyStore, publication: Publication, from: Date, until: Date
  ) throws(AuthorityError) -> CertificateAuthority {
    let signingKey = try KeyStoreSigningKey(authority: key, in: store)
    let certificate = try IssuedCertificate(
      .root, to: .organization(name), over: signingKey.publicKey, issuer: nil, signedWith: signingKey,
      limits: nil, from: from, until: until)
    return try CertificateAuthority(.root, certificate: certificate, key: key, in: store, publication: publication)
  }

  /// Makes an authority for one use under this one, which must be the root.
  public func authority(
    for use: AuthorityUse, generation: Int = 1, _ name: Organization, over key: KeyName, in store: any KeyStore,
    publication: Publication, from: Date, until: Date
  ) throws(AuthorityError) -> CertificateAuthority {
    let certificate = try issue(
      use.profile, to: .organization(name), over: CertifiedKey(key, in: store), from: from, until: until)
    return try CertificateAuthority(
      use, generation: generation, certificate: certificate, key: key, in: store, publication: publication)
  }

  /// Issues a certificate by `profile`, with a random number. Times are cut to whole seconds, and it may not outlive
  /// this authority. `limits` says what it may be used for, in words for people, where the profile has a notice.
  public func issue(
    _ profile: CertificateProfile, to holder: Holder, over key: CertifiedKey, limits: String? = nil,
    from: Date, until: Date
  ) throws(AuthorityError) -> IssuedCertificate {
    guard use.issues.contains(profile) else { throw .notIssuedHere(profile: profile.name) }
    return try IssuedCertificate(
      profile, to: holder, over: key.key, issuer: self, signedWith: self.key, limits: limits, from: from, until: until)
  }
}

extension Certificate {
  /// The digest that names this authority's key. Throws ``AuthorityError/wrongUse`` unless it is one by this profile.
  fileprivate func keyIdentifier(of profile: CertificateProfile) throws -> [UInt8] {
    guard case .isCertificateAuthority = try extensions.basicConstraints,
      try extensions.keyUsage == profile.keyUsage,
      try extensions.extendedKeyUsage.map(Array.init) ?? [] == profile.purposes.usages,
      (subject == issuer) == (profile.status == .trusted),
      let identifier = try extensions.subjectKeyIdentifier?.keyIdentifier
    else { throw AuthorityError.wrongUse }
    return [UInt8](identifier)
  }
}
