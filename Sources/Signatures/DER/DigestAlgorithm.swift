package import Crypto
package import Keys
import SwiftASN1

/// The digests that signatures are made over (RFC 5754 §2).
package enum DigestAlgorithm: Sendable, Hashable, CaseIterable {
  case sha256, sha384, sha512

  /// The digest that goes with a key: of its own strength for the curves (RFC 5753 §2.1.1), SHA-512 where the signature
  /// hashes by itself (RFC 8419 §3, RFC 9882 §3.3).
  package init(for algorithm: KeyAlgorithm) {
    switch algorithm {
    case .p256, .rsa3072: self = .sha256
    case .p384: self = .sha384
    case .ed25519, .mldsa65: self = .sha512
    }
  }

  /// Nil for other digests, such as SHA-1. NULL parameters may stand there (RFC 5754 §2).
  package init?(_ identifier: AlgorithmIdentifier) {
    guard identifier.hasNoParameters,
      let found = Self.allCases.first(where: { $0.identifier.algorithm == identifier.algorithm })
    else { return nil }
    self = found
  }

  /// Without parameters (RFC 5754 §2).
  package var identifier: AlgorithmIdentifier {
    switch self {
    case .sha256: AlgorithmIdentifier(DigestIdentifiers.sha256)
    case .sha384: AlgorithmIdentifier(DigestIdentifiers.sha384)
    case .sha512: AlgorithmIdentifier(DigestIdentifiers.sha512)
    }
  }

  /// Bytes of a digest.
  package var length: Int {
    switch self {
    case .sha256: SHA256.byteCount
    case .sha384: SHA384.byteCount
    case .sha512: SHA512.byteCount
    }
  }

  /// A digest on its way, for what is not in memory at once.
  package var function: any HashFunction {
    switch self {
    case .sha256: SHA256()
    case .sha384: SHA384()
    case .sha512: SHA512()
    }
  }

  package func hash(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .sha256: [UInt8](SHA256.hash(data: bytes))
    case .sha384: [UInt8](SHA384.hash(data: bytes))
    case .sha512: [UInt8](SHA512.hash(data: bytes))
    }
  }
}
