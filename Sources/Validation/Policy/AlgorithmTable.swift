import Foundation

/// Which algorithms count, and until when. What is not in it never counts.
public struct AlgorithmTable: Sendable, Hashable, Codable {
  public let limits: [AlgorithmLimit]

  public init(_ limits: [AlgorithmLimit]) {
    self.limits = limits
  }

  /// RSA below 3,000 bits ends with the year 2030 (NIST SP 800-57 part 1, table 4); nothing else has an end yet. SHA-1, MD5 and RSA
  /// below 2,048 bits are not in it.
  public static let standard = AlgorithmTable([
    AlgorithmLimit("RSA", from: 2048, until: Date(timeIntervalSince1970: 1_924_991_999)),
    AlgorithmLimit("RSA", from: 3000),
    AlgorithmLimit("RSASSA-PKCS1-v1_5"), AlgorithmLimit("RSASSA-PSS"), AlgorithmLimit("ECDSA", from: 256),
    AlgorithmLimit("Ed25519"), AlgorithmLimit("ML-DSA-65"), AlgorithmLimit("SHA-256"), AlgorithmLimit("SHA-384"),
    AlgorithmLimit("SHA-512"),
  ])

  /// What ``standard`` has, without ends, and what it refuses: RSA from 1,024 bits and SHA-1. For collections of samples
  /// and for what is known to be as old as it says; never for a State's own verdicts.
  public static let old = AlgorithmTable(
    standard.limits.map { AlgorithmLimit($0.name, from: $0.smallestSize) } + [
      AlgorithmLimit("RSA", from: 1024), AlgorithmLimit("SHA-1-RSA"), AlgorithmLimit("SHA-1-ECDSA"),
    ])

  /// The first part that counts least long, and its last second: `distantFuture` without an end, `distantPast` for what
  /// never counts.
  func end(of algorithm: UsedAlgorithm) -> (name: String, until: Date) {
    var end = (name: "unknown", until: algorithm.parts.isEmpty ? Date.distantPast : .distantFuture)
    for part in algorithm.parts {
      let row = limits.filter { $0.name == part.name && $0.smallestSize <= part.size }
        .max { $0.smallestSize < $1.smallestSize }
      let until = row.map { $0.until ?? .distantFuture } ?? .distantPast
      if until < end.until { end = (part.size > 0 ? "\(part.name)-\(part.size)" : part.name, until) }
    }
    return end
  }
}
