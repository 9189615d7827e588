import Store

/// How far a challenge came (RFC 8555 §7.1.6).
enum ChallengeState: String, Sendable, Hashable, CaseIterable, SQLConvertible {
  case pending, processing, valid, invalid

  enum Event: Sendable, Hashable, CaseIterable {
    /// The client says that it is ready to be looked at.
    case taken
    case proven
    case refuted
  }

  /// The state that follows; nil when this cannot happen now.
  func after(_ event: Event) -> ChallengeState? {
    switch (self, event) {
    case (.pending, .taken): .processing
    case (.processing, .proven): .valid
    case (.processing, .refuted): .invalid
    default: nil
    }
  }
}
