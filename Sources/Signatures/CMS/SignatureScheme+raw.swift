import Crypto
import Foundation
import Keys
import X509

/// ECDSA as XML and JSON have it: its two numbers beside one another, each as long as the curve's order (RFC 9231 §2.3.6,
/// RFC 7518 §3.4). Signatures of other schemes are the same everywhere.
extension SignatureScheme {
  /// What a key of ours signs with; nil for one that has no name in XML and JSON yet.
  init?(of algorithm: KeyAlgorithm) {
    switch algorithm {
    case .p256: self = .ecdsa(.sha256)
    case .p384: self = .ecdsa(.sha384)
    case .rsa3072: self = .rsa(.sha256)
    case .ed25519: self = .ed25519
    case .mldsa65: return nil
    }
  }

  /// A signature as a key of ours gives it, turned into this form; nil for one that is not of its own.
  static func raw(_ signature: [UInt8], of algorithm: KeyAlgorithm) -> [UInt8]? {
    switch algorithm {
    case .p256: (try? P256.Signing.ECDSASignature(derRepresentation: signature)).map { [UInt8]($0.rawRepresentation) }
    case .p384: (try? P384.Signing.ECDSASignature(derRepresentation: signature)).map { [UInt8]($0.rawRepresentation) }
    case .rsa3072, .ed25519, .mldsa65: signature
    }
  }

  func isValid(raw signature: [UInt8], over message: [UInt8], by key: Certificate.PublicKey) -> Bool {
    guard case .ecdsa = self else { return isValid(signature, over: message, by: key) }
    let der: Data? =
      if P256.Signing.PublicKey(key) != nil {
        try? P256.Signing.ECDSASignature(rawRepresentation: signature).derRepresentation
      } else if P384.Signing.PublicKey(key) != nil {
        try? P384.Signing.ECDSASignature(rawRepresentation: signature).derRepresentation
      } else if P521.Signing.PublicKey(key) != nil {
        try? P521.Signing.ECDSASignature(rawRepresentation: signature).derRepresentation
      } else {
        nil
      }
    guard let der else { return false }
    return isValid([UInt8](der), over: message, by: key)
  }
}
