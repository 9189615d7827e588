package import Keys
import SwiftASN1
package import X509

extension AlgorithmIdentifier {
  /// ecdsa-with-SHA256 (RFC 5754 §3.3).
  package static let ecdsaWithSHA256 = AlgorithmIdentifier(Identifiers.ecdsaWithSHA256)

  /// What a key of this algorithm signs with.
  package init(_ algorithm: KeyAlgorithm) {
    switch algorithm {
    case .p256: self.init(Identifiers.ecdsaWithSHA256)
    case .p384: self.init(Identifiers.ecdsaWithSHA384)
    case .rsa3072: self.init(Identifiers.sha256WithRSA, hasNull: true)
    case .ed25519: self.init(Identifiers.ed25519)
    case .mldsa65: self.init(Identifiers.mldsa65)
    }
  }

  /// The signature algorithm that this is, nil for one that does not count, such as with SHA-1. RSA has NULL parameters
  /// (RFC 4055 §5), the others have none.
  package var signature: Certificate.SignatureAlgorithm? {
    switch (algorithm, parameters) {
    case (Identifiers.ecdsaWithSHA256, .absent): .ecdsaWithSHA256
    case (Identifiers.ecdsaWithSHA384, .absent): .ecdsaWithSHA384
    case (Identifiers.ecdsaWithSHA512, .absent): .ecdsaWithSHA512
    case (Identifiers.ed25519, .absent): .ed25519
    case (Identifiers.sha256WithRSA, .null): .sha256WithRSAEncryption
    case (Identifiers.sha384WithRSA, .null): .sha384WithRSAEncryption
    case (Identifiers.sha512WithRSA, .null): .sha512WithRSAEncryption
    default: nil
    }
  }

  /// RFC 5758 §3.2, RFC 8410 §3, RFC 4055 §5, RFC 9881 §2.
  private enum Identifiers {
    static let ecdsaWithSHA256: ASN1ObjectIdentifier = [1, 2, 840, 10045, 4, 3, 2]
    static let ecdsaWithSHA384: ASN1ObjectIdentifier = [1, 2, 840, 10045, 4, 3, 3]
    static let ecdsaWithSHA512: ASN1ObjectIdentifier = [1, 2, 840, 10045, 4, 3, 4]
    static let ed25519: ASN1ObjectIdentifier = [1, 3, 101, 112]
    static let sha256WithRSA: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 11]
    static let sha384WithRSA: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 12]
    static let sha512WithRSA: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 13]
    static let mldsa65: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 3, 18]
  }
}
