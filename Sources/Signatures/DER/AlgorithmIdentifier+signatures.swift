package import Keys
import SwiftASN1
package import X509

extension AlgorithmIdentifier {
  /// ecdsa-with-SHA256 (RFC 5754 §3.3).
  package static let ecdsaWithSHA256 = AlgorithmIdentifier(SignatureIdentifiers.ecdsaWithSHA256)

  /// What a key of this algorithm signs with.
  package init(_ algorithm: KeyAlgorithm) {
    switch algorithm {
    case .p256: self.init(SignatureIdentifiers.ecdsaWithSHA256)
    case .p384: self.init(SignatureIdentifiers.ecdsaWithSHA384)
    case .rsa3072: self.init(SignatureIdentifiers.sha256WithRSA, hasNull: true)
    case .ed25519: self.init(SignatureIdentifiers.ed25519)
    case .mldsa65: self.init(SignatureIdentifiers.mldsa65)
    }
  }

  /// The signature algorithm that this is, nil for one that does not count, such as with SHA-1. RSA has NULL parameters
  /// (RFC 4055 §5), the others have none.
  package var signature: Certificate.SignatureAlgorithm? {
    switch (algorithm, parameters) {
    case (SignatureIdentifiers.ecdsaWithSHA256, .absent): .ecdsaWithSHA256
    case (SignatureIdentifiers.ecdsaWithSHA384, .absent): .ecdsaWithSHA384
    case (SignatureIdentifiers.ecdsaWithSHA512, .absent): .ecdsaWithSHA512
    case (SignatureIdentifiers.ed25519, .absent): .ed25519
    case (SignatureIdentifiers.sha256WithRSA, .null): .sha256WithRSAEncryption
    case (SignatureIdentifiers.sha384WithRSA, .null): .sha384WithRSAEncryption
    case (SignatureIdentifiers.sha512WithRSA, .null): .sha512WithRSAEncryption
    default: nil
    }
  }
}
