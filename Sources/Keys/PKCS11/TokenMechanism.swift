import CPKCS11
import Crypto

/// How a token makes a key of an algorithm, and signs with it.
struct TokenMechanism: Sendable {
  let algorithm: KeyAlgorithm
  let generation: CK_MECHANISM_TYPE
  let signing: CK_MECHANISM_TYPE
  /// Bytes of a signature as the token gives it.
  let signatureLength: Int

  /// Nil for an algorithm that PKCS#11 2.40 does not know: ML-DSA came with 3.2.
  init?(_ algorithm: KeyAlgorithm) {
    self.algorithm = algorithm
    switch algorithm {
    case .p256: (generation, signing, signatureLength) = (CKM_EC_KEY_PAIR_GEN, CKM_ECDSA, 64)
    case .p384: (generation, signing, signatureLength) = (CKM_EC_KEY_PAIR_GEN, CKM_ECDSA, 96)
    case .rsa3072: (generation, signing, signatureLength) = (CKM_RSA_PKCS_KEY_PAIR_GEN, CKM_SHA256_RSA_PKCS, 384)
    case .ed25519: (generation, signing, signatureLength) = (CKM_EC_EDWARDS_KEY_PAIR_GEN, CKM_EDDSA, 64)
    case .mldsa65: return nil
    }
  }

  /// What the token signs for `message`: `CKM_ECDSA` takes the digest, as tokens that hash for ECDSA are few.
  func input(for message: [UInt8]) -> [UInt8] {
    switch algorithm {
    case .p256: [UInt8](SHA256.hash(data: message))
    case .p384: [UInt8](SHA384.hash(data: message))
    default: message
    }
  }

  /// The signature in the form of ``KeyAlgorithm``: PKCS#11 gives r and s side by side. Throws when `raw` is no
  /// signature.
  func form(_ raw: [UInt8]) throws -> [UInt8] {
    switch algorithm {
    case .p256: [UInt8](try P256.Signing.ECDSASignature(rawRepresentation: raw).derRepresentation)
    case .p384: [UInt8](try P384.Signing.ECDSASignature(rawRepresentation: raw).derRepresentation)
    default: raw
    }
  }

  func publicTemplate(for name: KeyName) -> TokenTemplate {
    let common: TokenTemplate = [
      CKA_TOKEN: .flag(true), CKA_PRIVATE: .flag(false), CKA_LABEL: .bytes([UInt8](name.rawValue.utf8)),
      CKA_ID: .bytes([UInt8](name.rawValue.utf8)), CKA_VERIFY: .flag(true), CKA_ENCRYPT: .flag(false),
      CKA_WRAP: .flag(false),
    ]
    return switch algorithm {
    case .rsa3072: common + [CKA_MODULUS_BITS: .number(3072), CKA_PUBLIC_EXPONENT: .bytes([1, 0, 1])]
    default: common + [CKA_EC_PARAMS: .bytes(algorithm.curve ?? [])]
    }
  }

  /// Of a key that signs, does nothing else and never leaves.
  func privateTemplate(for name: KeyName) -> TokenTemplate {
    [
      CKA_TOKEN: .flag(true), CKA_PRIVATE: .flag(true), CKA_LABEL: .bytes([UInt8](name.rawValue.utf8)),
      CKA_ID: .bytes([UInt8](name.rawValue.utf8)), CKA_SENSITIVE: .flag(true), CKA_EXTRACTABLE: .flag(false),
      CKA_SIGN: .flag(true), CKA_DECRYPT: .flag(false), CKA_UNWRAP: .flag(false), CKA_DERIVE: .flag(false),
    ]
  }
}
