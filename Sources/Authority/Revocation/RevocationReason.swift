/// Why a certificate is revoked (RFC 5280 §5.3.1), by its number on the wire.
public enum RevocationReason: Int, Sendable, Hashable, CaseIterable {
  case unspecified = 0
  case keyCompromise = 1
  case authorityCompromise = 2
  case affiliationChanged = 3
  case superseded = 4
  case cessationOfOperation = 5
  /// Suspended; the only one that can be taken back.
  case certificateHold = 6
  /// In a delta list alone: the certificate is good again.
  case removeFromCRL = 8
  case privilegeWithdrawn = 9
  case attributeAuthorityCompromise = 10

  /// Whether others may hold the key.
  var isCompromise: Bool {
    switch self {
    case .keyCompromise, .authorityCompromise, .attributeAuthorityCompromise: true
    default: false
    }
  }
}
