public import Crypto

/// A holder of signing keys: it makes them, names them and signs with them, and never hands one out.
///
/// There are two holders: ``SoftwareKeyStore``, and ``PKCS11KeyStore`` for a token such as a hardware security module. A
/// holder of P-256 alone writes the four calls that name no algorithm; the others follow from them. Calls are synchronous
/// and may come from any thread at once.
public protocol KeyStore: Sendable {
  /// Makes a new P-256 key. Durable when it returns. Throws ``KeyError/keyExists(_:)`` rather than replace one.
  func create(_ name: KeyName) throws(KeyError)

  /// The keys that are held, in the order of their names.
  func names() throws(KeyError) -> [KeyName]

  /// Throws ``KeyError/otherAlgorithm(_:_:)`` for a key that is not of P-256.
  func publicKey(of name: KeyName) throws(KeyError) -> P256.Signing.PublicKey

  /// ECDSA over SHA-256 of `message` (FIPS 186-5 §6), by a P-256 key.
  func sign(_ message: [UInt8], with name: KeyName) throws(KeyError) -> P256.Signing.ECDSASignature

  /// Makes a new key as ``create(_:)`` does. Throws ``KeyError/unsupportedAlgorithm(_:)`` where the holder lacks it.
  func create(_ name: KeyName, _ algorithm: KeyAlgorithm) throws(KeyError)

  /// The public key of any algorithm.
  func subjectPublicKey(of name: KeyName) throws(KeyError) -> SubjectPublicKey

  /// The signature over `message` in the form of the key's ``KeyAlgorithm``.
  func signature(for message: [UInt8], with name: KeyName) throws(KeyError) -> [UInt8]
}

extension KeyStore {
  public func create(_ name: KeyName, _ algorithm: KeyAlgorithm) throws(KeyError) {
    guard algorithm == .p256 else { throw .unsupportedAlgorithm(algorithm) }
    try create(name)
  }

  public func subjectPublicKey(of name: KeyName) throws(KeyError) -> SubjectPublicKey {
    SubjectPublicKey(algorithm: .p256, der: try publicKey(of: name).derRepresentation)
  }

  public func signature(for message: [UInt8], with name: KeyName) throws(KeyError) -> [UInt8] {
    [UInt8](try sign(message, with: name).derRepresentation)
  }
}
