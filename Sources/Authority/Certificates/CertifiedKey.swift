public import Crypto
import CryptoExtras
public import Keys
import Signatures
import X509

/// A public key that may stand in a certificate: P-256, P-384, Ed25519, or RSA of 3072 to 8192 bits.
public struct CertifiedKey: Sendable, Hashable {
  let key: Certificate.PublicKey

  public init(_ key: P256.Signing.PublicKey) {
    self.key = Certificate.PublicKey(key)
  }

  /// A key that is kept for its holder. Throws ``AuthorityError/key(_:)``, also for a key that no certificate can name.
  public init(_ name: KeyName, in store: any KeyStore) throws(AuthorityError) {
    key = try KeyStoreSigningKey(authority: name, in: store).publicKey
  }

  /// Throws ``AuthorityError/weakKey``.
  init(_ key: Certificate.PublicKey) throws(AuthorityError) {
    if let rsa = _RSA.Signing.PublicKey(key) {
      guard (3072...8192).contains(rsa.keySizeInBits) else { throw .weakKey }
    } else {
      let isCurve =
        P256.Signing.PublicKey(key) != nil || P384.Signing.PublicKey(key) != nil
        || Curve25519.Signing.PublicKey(key) != nil
      guard isCurve else { throw .weakKey }
    }
    self.key = key
  }
}
