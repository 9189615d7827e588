package import SwiftASN1

/// The object identifiers of schemes of signing, and of the keys that are for one of them.
package enum SignatureIdentifiers {
  /// rsaEncryption (RFC 3370 §3.2): the key; in CMS, the scheme with the digest that the signer names.
  package static let rsa: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 1]
  /// RFC 4055 §5.
  package static let sha256WithRSA: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 11]
  package static let sha384WithRSA: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 12]
  package static let sha512WithRSA: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 13]
  /// id-RSASSA-PSS (RFC 4056 §2.2).
  package static let pss: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 10]
  /// RFC 5758 §3.2.
  package static let ecdsaWithSHA256: ASN1ObjectIdentifier = [1, 2, 840, 10045, 4, 3, 2]
  package static let ecdsaWithSHA384: ASN1ObjectIdentifier = [1, 2, 840, 10045, 4, 3, 3]
  package static let ecdsaWithSHA512: ASN1ObjectIdentifier = [1, 2, 840, 10045, 4, 3, 4]
  /// id-Ed25519 (RFC 8410 §3).
  package static let ed25519: ASN1ObjectIdentifier = [1, 3, 101, 112]
  /// id-ml-dsa-65 (RFC 9881 §2).
  package static let mldsa65: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 3, 18]
}

extension DigestAlgorithm {
  /// ECDSA over this digest.
  package var ecdsaIdentifier: ASN1ObjectIdentifier {
    switch self {
    case .sha256: SignatureIdentifiers.ecdsaWithSHA256
    case .sha384: SignatureIdentifiers.ecdsaWithSHA384
    case .sha512: SignatureIdentifiers.ecdsaWithSHA512
    }
  }

  /// RSASSA-PKCS1-v1_5 over this digest.
  package var rsaIdentifier: ASN1ObjectIdentifier {
    switch self {
    case .sha256: SignatureIdentifiers.sha256WithRSA
    case .sha384: SignatureIdentifiers.sha384WithRSA
    case .sha512: SignatureIdentifiers.sha512WithRSA
    }
  }
}
