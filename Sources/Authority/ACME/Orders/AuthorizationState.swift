import Store

/// Whether an account may have a name certified (RFC 8555 §7.1.6). `expired` is not kept but follows from the time.
enum AuthorizationState: String, Sendable, Hashable, CaseIterable, SQLConvertible {
  case pending, valid, invalid, deactivated, expired

  enum Event: Sendable, Hashable, CaseIterable {
    case proven
    case refuted
    /// The account gave it up.
    case deactivated
    case timeUp
  }

  /// The state that follows; nil when this cannot happen now.
  func after(_ event: Event) -> AuthorizationState? {
    switch (self, event) {
    case (.pending, .proven): .valid
    case (.pending, .refuted): .invalid
    case (.pending, .deactivated), (.valid, .deactivated): .deactivated
    case (.pending, .timeUp), (.valid, .timeUp): .expired
    default: nil
    }
  }

  /// Whether it will never be valid again.
  var isLost: Bool {
    switch self {
    case .pending, .valid: false
    case .invalid, .deactivated, .expired: true
    }
  }
}
