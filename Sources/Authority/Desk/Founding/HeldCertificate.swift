public import Keys

/// A certificate of ours over a key that is kept here.
public struct HeldCertificate: Sendable, Hashable {
  public let key: KeyName
  public let certificate: IssuedCertificate
  /// The certificate of the authority that issued it, which others may have followed since.
  public let issuer: IssuedCertificate
}
