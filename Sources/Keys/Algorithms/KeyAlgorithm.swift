/// What a key signs with, and the form of what comes out.
public enum KeyAlgorithm: String, Sendable, Hashable, Codable, CaseIterable {
  /// ECDSA over SHA-256 (FIPS 186-5 §6); signatures are `ECDSA-Sig-Value` in DER (RFC 3279 §2.2.3).
  case p256 = "P-256"
  /// ECDSA over SHA-384; signatures as for ``p256``.
  case p384 = "P-384"
  /// RSASSA-PKCS1-v1_5 over SHA-256 (RFC 8017 §8.2), which old readers know, unlike PSS; signatures of 384 bytes.
  case rsa3072 = "RSA-3072"
  /// Pure Ed25519 (RFC 8032 §5.1); signatures of 64 bytes.
  case ed25519 = "Ed25519"
  /// Pure ML-DSA-65 with an empty context (FIPS 204 §5.2), for what must hold against quantum computers; signatures of
  /// 3,309 bytes.
  case mldsa65 = "ML-DSA-65"
}
