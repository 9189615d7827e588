/// The baseline level that a signature was found to have (ETSI EN 319 142-1 §6, EN 319 122-1 §6).
public enum SignatureLevel: String, Sendable, Hashable, Codable, CaseIterable {
  /// The signature names its certificate.
  case basic = "B-B"
  /// A time stamp that counts proves when it existed.
  case timed = "B-T"
  /// The document carries all certificates of its path, and what says that they are not revoked.
  case longTerm = "B-LT"
  /// A time stamp that counts proves that all of it existed.
  case archived = "B-LTA"
}
