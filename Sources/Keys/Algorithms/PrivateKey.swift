import Crypto
import CryptoExtras
import Foundation

/// A private key in memory. Nothing outside of this room sees one.
enum PrivateKey: Sendable {
  case p256(P256.Signing.PrivateKey)
  case p384(P384.Signing.PrivateKey)
  case rsa3072(_RSA.Signing.PrivateKey)
  case ed25519(Curve25519.Signing.PrivateKey)
  case mldsa65(MLDSA65.PrivateKey)

  /// Makes a key. RSA takes a second or so; the others no time.
  init(_ algorithm: KeyAlgorithm) throws {
    switch algorithm {
    case .p256: self = .p256(P256.Signing.PrivateKey())
    case .p384: self = .p384(P384.Signing.PrivateKey())
    case .rsa3072: self = .rsa3072(try _RSA.Signing.PrivateKey(keySize: .bits3072))
    case .ed25519: self = .ed25519(Curve25519.Signing.PrivateKey())
    case .mldsa65: self = .mldsa65(try MLDSA65.PrivateKey())
    }
  }

  /// Reads what ``secret`` gave.
  init(_ algorithm: KeyAlgorithm, secret: some DataProtocol) throws {
    // The libraries disagree on the bytes that they take; an array is what all of them do.
    let secret = [UInt8](secret)
    switch algorithm {
    case .p256: self = .p256(try P256.Signing.PrivateKey(rawRepresentation: secret))
    case .p384: self = .p384(try P384.Signing.PrivateKey(rawRepresentation: secret))
    case .rsa3072: self = .rsa3072(try _RSA.Signing.PrivateKey(derRepresentation: secret))
    case .ed25519: self = .ed25519(try Curve25519.Signing.PrivateKey(rawRepresentation: secret))
    case .mldsa65: self = .mldsa65(try MLDSA65.PrivateKey(seedRepresentation: secret, publicKey: nil))
    }
  }

  var algorithm: KeyAlgorithm {
    switch self {
    case .p256: .p256
    case .p384: .p384
    case .rsa3072: .rsa3072
    case .ed25519: .ed25519
    case .mldsa65: .mldsa65
    }
  }

  /// The scalar of a curve, the seed of Ed25519 or ML-DSA, or RSAPrivateKey in DER (RFC 8017 §A.1.2).
  var secret: [UInt8] {
    switch self {
    case .p256(let key): [UInt8](key.rawRepresentation)
    case .p384(let key): [UInt8](key.rawRepresentation)
    case .rsa3072(let key): [UInt8](key.derRepresentation)
    case .ed25519(let key): [UInt8](key.rawRepresentation)
    case .mldsa65(let key): [UInt8](key.seedRepresentation)
    }
  }

  var publicKey: SubjectPublicKey {
    switch self {
    case .p256(let key): SubjectPublicKey(algorithm: .p256, der: key.publicKey.derRepresentation)
    case .p384(let key): SubjectPublicKey(algorithm: .p384, der: key.publicKey.derRepresentation)
    case .rsa3072(let key): SubjectPublicKey(algorithm: .rsa3072, der: key.publicKey.derRepresentation)
    case .ed25519(let key): SubjectPublicKey(algorithm: .ed25519, raw: key.publicKey.rawRepresentation)
    case .mldsa65(let key): SubjectPublicKey(algorithm: .mldsa65, raw: key.publicKey.rawRepresentation)
    }
  }

  /// The signature over `message`, in the form that ``KeyAlgorithm`` names.
  func signature(for message: [UInt8]) throws -> [UInt8] {
    switch self {
    case .p256(let key): [UInt8](try key.signature(for: message).derRepresentation)
    case .p384(let key): [UInt8](try key.signature(for: message).derRepresentation)
    case .rsa3072(let key):
      [UInt8](try key.signature(for: message, padding: .insecurePKCS1v1_5).rawRepresentation)
    case .ed25519(let key): [UInt8](try key.signature(for: message))
    case .mldsa65(let key): [UInt8](try key.signature(for: message))
    }
  }
}

extension PrivateKey {
  /// Throws ``KeyError/signingFailed(_:)`` with the key's name.
  func signature(for message: [UInt8], named name: KeyName) throws(KeyError) -> [UInt8] {
    do { return try signature(for: message) } catch { throw .signingFailed(name) }
  }

  /// Throws ``KeyError/otherAlgorithm(_:_:)`` for a key that is not of P-256.
  func plainSignature(for message: [UInt8], named name: KeyName) throws(KeyError) -> P256.Signing.ECDSASignature {
    guard case .p256(let key) = self else { throw .otherAlgorithm(name, algorithm) }
    do { return try key.signature(for: message) } catch { throw .signingFailed(name) }
  }
}

extension PrivateKey: CustomStringConvertible, CustomReflectable {
  /// Says nothing of the secret, so that none ends in a log.
  var description: String { "PrivateKey(\(algorithm.rawValue))" }
  var customMirror: Mirror { Mirror(self, children: []) }
}
