import Crypto
import CryptoExtras

/// How a request may be signed (RFC 7518 §3.1, RFC 8037 §3.1). `none` and keyed digests are not among them: a request
/// proves possession of a private key.
enum SignatureAlgorithm: String, Sendable, Hashable, CaseIterable {
  case es256 = "ES256"
  case es384 = "ES384"
  case edDSA = "EdDSA"
  case rs256 = "RS256"

  /// Throws ``ACMEProblem`` `badSignatureAlgorithm`, which names those that are taken (RFC 8555 §6.2).
  init(named name: String) throws(ACMEProblem) {
    guard let algorithm = SignatureAlgorithm(rawValue: name) else {
      var problem = ACMEProblem(.badSignatureAlgorithm, "requests are not signed so here")
      problem.algorithms = Self.allCases.map(\.rawValue)
      throw problem
    }
    self = algorithm
  }

  /// Whether `signature` over `content` was made by this algorithm with the private part of `key`.
  func isValid(_ signature: [UInt8], over content: [UInt8], with key: AccountKey) -> Bool {
    switch (self, key.kind) {
    case (.es256, .p256(let key)):
      (try? P256.Signing.ECDSASignature(rawRepresentation: signature)).map {
        key.isValidSignature($0, for: content)
      } ?? false
    case (.es384, .p384(let key)):
      (try? P384.Signing.ECDSASignature(rawRepresentation: signature)).map {
        key.isValidSignature($0, for: content)
      } ?? false
    case (.edDSA, .ed25519(let key)): key.isValidSignature(signature, for: content)
    case (.rs256, .rsa(let key)):
      key.isValidSignature(
        _RSA.Signing.RSASignature(rawRepresentation: signature), for: SHA256.hash(data: content),
        padding: .insecurePKCS1v1_5)
    default: false
    }
  }
}
