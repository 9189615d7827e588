import Crypto
import CryptoExtras
import SwiftASN1
package import X509

/// How a signature is made, for the algorithms that count.
package enum SignatureScheme: Sendable, Hashable {
  /// RFC 5753 §2.1, on P-256, P-384 or P-521.
  case ecdsa(DigestAlgorithm)
  /// RSASSA-PKCS1-v1_5 (RFC 3370 §3.2).
  case rsa(DigestAlgorithm)
  /// RSASSA-PSS with MGF1 of the same digest and a salt as long as it (RFC 4056 §3).
  case pss(DigestAlgorithm)
  /// RFC 8419.
  case ed25519

  /// Nil for another algorithm, or one for another digest than the one that the signer names.
  package init?(_ identifier: AlgorithmIdentifier, digest: DigestAlgorithm) {
    switch identifier.algorithm {
    // Names no digest; most programs sign so with RSA.
    case SignatureIdentifiers.rsa where identifier.hasNoParameters: self = .rsa(digest)
    case SignatureIdentifiers.pss:
      guard case .other(let parameters) = identifier.parameters,
        let node = try? DER.parse(parameters, atMost: 32), (try? PSSParameters(derEncoded: node))?.digest == digest
      else { return nil }
      self = .pss(digest)
    case digest.ecdsaIdentifier where identifier.hasNoParameters: self = .ecdsa(digest)
    case digest.rsaIdentifier where identifier.hasNoParameters: self = .rsa(digest)
    case SignatureIdentifiers.ed25519 where identifier.parameters == .absent: self = .ed25519
    default: return nil
    }
  }

  package func isValid(_ signature: [UInt8], over message: [UInt8], by key: Certificate.PublicKey) -> Bool {
    switch self {
    case .ecdsa(.sha256): return key.isValidSignature(signature, for: message, signatureAlgorithm: .ecdsaWithSHA256)
    case .ecdsa(.sha384): return key.isValidSignature(signature, for: message, signatureAlgorithm: .ecdsaWithSHA384)
    case .ecdsa(.sha512): return key.isValidSignature(signature, for: message, signatureAlgorithm: .ecdsaWithSHA512)
    case .rsa(.sha256):
      return key.isValidSignature(signature, for: message, signatureAlgorithm: .sha256WithRSAEncryption)
    case .rsa(.sha384):
      return key.isValidSignature(signature, for: message, signatureAlgorithm: .sha384WithRSAEncryption)
    case .rsa(.sha512):
      return key.isValidSignature(signature, for: message, signatureAlgorithm: .sha512WithRSAEncryption)
    case .ed25519: return key.isValidSignature(signature, for: message, signatureAlgorithm: .ed25519)
    case .pss(let digest):
      guard let key = _RSA.Signing.PublicKey(key) else { return false }
      var function = digest.function
      function.update(data: message)
      return key.isValid(_RSA.Signing.RSASignature(rawRepresentation: signature), for: function.finalize())
    }
  }
}

extension _RSA.Signing.PublicKey {
  fileprivate func isValid(_ signature: _RSA.Signing.RSASignature, for digest: some Digest) -> Bool {
    isValidSignature(signature, for: digest, padding: .PSS)
  }
}
