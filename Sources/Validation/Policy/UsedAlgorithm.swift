import Signatures

/// A scheme and the key that it was used with.
struct UsedAlgorithm: Sendable, Hashable {
  let scheme: DeclaredScheme
  let key: VerifyingKey.Kind

  /// Names and sizes in bits as an ``AlgorithmTable`` has them; empty for what never counts.
  var parts: [(name: String, size: Int)] {
    var parts: [(name: String, size: Int)]
    switch key {
    case .p256: parts = [("ECDSA", 256)]
    case .p384: parts = [("ECDSA", 384)]
    case .p521: parts = [("ECDSA", 521)]
    case .rsa(let size, _): parts = [("RSA", size)]
    case .ed25519: parts = [("Ed25519", 256)]
    case .mldsa65: parts = [("ML-DSA-65", 0)]
    case .other: return []
    }
    switch scheme {
    case .known(.rsa(let digest)): parts += [("RSASSA-PKCS1-v1_5", 0), (digest.name, 0)]
    case .known(.pss(let digest)): parts += [("RSASSA-PSS", 0), (digest.name, 0)]
    case .known(.ecdsa(let digest)): parts.append((digest.name, 0))
    case .known(.ed25519), .mldsa65: break
    case .old(let scheme): parts.append((scheme.rawValue, 0))
    case .other: return []
    }
    return parts
  }
}
