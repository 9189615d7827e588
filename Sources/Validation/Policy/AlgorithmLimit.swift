public import Foundation

/// Until when an algorithm counts, from one size of key on: a row of a table like those of ETSI TS 119 312.
public struct AlgorithmLimit: Sendable, Hashable, Codable {
  /// `RSA`, `RSASSA-PKCS1-v1_5`, `RSASSA-PSS`, `ECDSA`, `Ed25519`, `ML-DSA-65`, `SHA-256`, `SHA-384`,
  /// `SHA-512`, `SHA-1-RSA` or `SHA-1-ECDSA`.
  public let name: String
  /// In bits; 0 where an algorithm has but one.
  public let smallestSize: Int
  /// The last second; nil for no end in sight.
  public let until: Date?

  public init(_ name: String, from smallestSize: Int = 0, until: Date? = nil) {
    self.name = name
    self.smallestSize = smallestSize
    self.until = until
  }

  /// The names that a table may have.
  static let names = [
    "RSA", "RSASSA-PKCS1-v1_5", "RSASSA-PSS", "ECDSA", "Ed25519", "ML-DSA-65", "SHA-256", "SHA-384", "SHA-512",
    "SHA-1-RSA", "SHA-1-ECDSA",
  ]
}
