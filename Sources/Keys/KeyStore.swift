public import Crypto

/// A holder of P-256 signing keys: it makes them, names them and signs with them, and never hands one out.
///
/// Two holders are meant: ``SoftwareKeyStore``, and a hardware module. Calls are synchronous and may come from any
/// thread at once.
public protocol KeyStore: Sendable {
  /// Makes a new key. Durable when it returns. Throws ``KeyError/keyExists(_:)`` rather than replace one.
  func create(_ name: KeyName) throws(KeyError)

  /// All keys, in the order of their names.
  func names() throws(KeyError) -> [KeyName]

  func publicKey(of name: KeyName) throws(KeyError) -> P256.Signing.PublicKey

  /// ECDSA over SHA-256 of `message` (FIPS 186-5 §6).
  func sign(_ message: [UInt8], with name: KeyName) throws(KeyError) -> P256.Signing.ECDSASignature
}
