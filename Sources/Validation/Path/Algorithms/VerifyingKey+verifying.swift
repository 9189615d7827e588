import Crypto
import CryptoExtras
import Foundation
import Signatures

extension VerifyingKey {
  /// What the check of a signature found.
  enum Outcome: Sendable, Hashable {
    case valid
    case invalid
    /// Key or scheme do not count, or do not go together; by a name or in dotted form.
    case refused(String)
  }

  /// RSA keys of fewer bits than this are refused whatever a policy says.
  static let shortestModulus = 1024
  /// RSA keys of more bits than this are refused: they cost time and protect nothing.
  static let longestModulus = 8192

  /// Checks a signature over `message`.
  func check(_ signature: [UInt8], over message: [UInt8], by scheme: DeclaredScheme) -> Outcome {
    switch (kind, scheme) {
    case (.other(let name), _), (_, .other(let name)): return .refused(name)
    case (.p256, .known(.ecdsa(let digest))), (.p384, .known(.ecdsa(let digest))), (.p521, .known(.ecdsa(let digest))):
      return outcome { try isValidECDSA(signature, over: message, digest) }
    case (.p256, .old(.ecdsa)), (.p384, .old(.ecdsa)), (.p521, .old(.ecdsa)):
      return outcome { try isValidECDSA(signature, over: Insecure.SHA1.hash(data: message)) }
    case (.rsa(let size, _), _) where size < Self.shortestModulus || size > Self.longestModulus:
      return .refused("RSA-\(size)")
    case (.rsa(_, nil), .known(.rsa(let digest))):
      return outcome { try isValidRSA(signature, over: message, digest, .insecurePKCS1v1_5) }
    case (.rsa(_, nil), .old(.rsa)):
      return outcome { try isValidRSA(signature, over: Insecure.SHA1.hash(data: message), .insecurePKCS1v1_5) }
    case (.rsa(_, let limits), .known(.pss(let digest))) where limits?.allows(digest) ?? true:
      return outcome { try isValidRSA(signature, over: message, digest, .PSS) }
    case (.ed25519, .known(.ed25519)):
      return outcome {
        try Curve25519.Signing.PublicKey(rawRepresentation: bits).isValidSignature(signature, for: message)
      }
    case (.mldsa65, .mldsa65):
      return outcome { try MLDSA65.PublicKey(rawRepresentation: bits).isValidSignature(signature, for: message) }
    default: return .refused("scheme of another kind of key")
    }
  }

  private func outcome(_ isValid: () throws -> Bool) -> Outcome {
    do { return try isValid() ? .valid : .invalid } catch { return .invalid }
  }

  private func isValidECDSA(_ signature: [UInt8], over message: [UInt8], _ digest: DigestAlgorithm) throws -> Bool {
    switch digest {
    case .sha256: try isValidECDSA(signature, over: SHA256.hash(data: message))
    case .sha384: try isValidECDSA(signature, over: SHA384.hash(data: message))
    case .sha512: try isValidECDSA(signature, over: SHA512.hash(data: message))
    }
  }

  private func isValidECDSA(_ signature: [UInt8], over digest: some Digest) throws -> Bool {
    switch kind {
    case .p256:
      try P256.Signing.PublicKey(x963Representation: bits)
        .isValidSignature(P256.Signing.ECDSASignature(derRepresentation: signature), for: digest)
    case .p384:
      try P384.Signing.PublicKey(x963Representation: bits)
        .isValidSignature(P384.Signing.ECDSASignature(derRepresentation: signature), for: digest)
    case .p521:
      try P521.Signing.PublicKey(x963Representation: bits)
        .isValidSignature(P521.Signing.ECDSASignature(derRepresentation: signature), for: digest)
    default: false
    }
  }

  private func isValidRSA(
    _ signature: [UInt8], over message: [UInt8], _ digest: DigestAlgorithm, _ padding: _RSA.Signing.Padding
  ) throws -> Bool {
    switch digest {
    case .sha256: try isValidRSA(signature, over: SHA256.hash(data: message), padding)
    case .sha384: try isValidRSA(signature, over: SHA384.hash(data: message), padding)
    case .sha512: try isValidRSA(signature, over: SHA512.hash(data: message), padding)
    }
  }

  private func isValidRSA(
    _ signature: [UInt8], over digest: some Digest, _ padding: _RSA.Signing.Padding
  ) throws -> Bool {
    // The PKCS #1 form says the same whichever identifier the certificate gives the key. Sizes are the table's to judge.
    try _RSA.Signing.PublicKey(unsafeDERRepresentation: bits)
      .isValidSignature(_RSA.Signing.RSASignature(rawRepresentation: signature), for: digest, padding: padding)
  }
}

extension VerifyingKey.PSS {
  fileprivate func allows(_ digest: DigestAlgorithm) -> Bool {
    switch self {
    case .anyDigest: true
    case .only(let own): own == digest
    }
  }
}
