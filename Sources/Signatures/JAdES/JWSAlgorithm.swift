import Crypto
import Keys
package import X509

/// How a signature of JSON is made (RFC 7518 §3.1, RFC 8037 §3.1). `none` and keyed digests are not among them.
package enum JWSAlgorithm: String, Sendable, Hashable, CaseIterable {
  case es256 = "ES256"
  case es384 = "ES384"
  case es512 = "ES512"
  case rs256 = "RS256"
  case rs384 = "RS384"
  case rs512 = "RS512"
  case ps256 = "PS256"
  case ps384 = "PS384"
  case ps512 = "PS512"
  case edDSA = "EdDSA"

  /// What a key of ours signs with; nil for one that has no name here.
  init?(_ algorithm: KeyAlgorithm) {
    let scheme = SignatureScheme(of: algorithm)
    guard let named = Self.allCases.first(where: { $0.scheme == scheme }) else { return nil }
    self = named
  }

  package var scheme: SignatureScheme {
    switch self {
    case .es256: .ecdsa(.sha256)
    case .es384: .ecdsa(.sha384)
    case .es512: .ecdsa(.sha512)
    case .rs256: .rsa(.sha256)
    case .rs384: .rsa(.sha384)
    case .rs512: .rsa(.sha512)
    case .ps256: .pss(.sha256)
    case .ps384: .pss(.sha384)
    case .ps512: .pss(.sha512)
    case .edDSA: .ed25519
    }
  }

  /// Whether the signature over `message` was made with this key. The curve must be that of the algorithm's name.
  package func isValid(_ signature: [UInt8], over message: [UInt8], by key: Certificate.PublicKey) -> Bool {
    switch self {
    case .es256:
      guard let key = P256.Signing.PublicKey(key),
        let signature = try? P256.Signing.ECDSASignature(rawRepresentation: signature)
      else { return false }
      return key.isValidSignature(signature, for: message)
    case .es384:
      guard let key = P384.Signing.PublicKey(key),
        let signature = try? P384.Signing.ECDSASignature(rawRepresentation: signature)
      else { return false }
      return key.isValidSignature(signature, for: message)
    case .es512:
      guard let key = P521.Signing.PublicKey(key),
        let signature = try? P521.Signing.ECDSASignature(rawRepresentation: signature)
      else { return false }
      return key.isValidSignature(signature, for: message)
    default: return scheme.isValid(signature, over: message, by: key)
    }
  }
}
