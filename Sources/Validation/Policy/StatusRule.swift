/// Of which certificates in a path it must be known that they are not revoked. What is known to be revoked counts in any
/// case.
public enum StatusRule: String, Sendable, Hashable, Codable, CaseIterable {
  case all
  /// The one that is validated.
  case leaf
  case none
}
