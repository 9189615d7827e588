package import Foundation
package import Signatures

/// Acts under one hash tree and its time stamps.
package struct EvidenceBatch: Sendable, Hashable {
  package let id: Int
  package let algorithm: DigestAlgorithm
  /// How many acts.
  package let count: Int
  package let provesUntil: Date
  /// How many acts were left out since their person was erased, and nobody can read them any more.
  package var unreadable = 0
}

extension DigestAlgorithm {
  /// As the tables and the command line name it: `sha-256`.
  package var slug: String {
    switch self {
    case .sha256: "sha-256"
    case .sha384: "sha-384"
    case .sha512: "sha-512"
    }
  }

  package init?(slug: String) {
    guard let found = Self.allCases.first(where: { $0.slug == slug }) else { return nil }
    self = found
  }
}
