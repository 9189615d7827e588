import Store

/// Where an order stands (RFC 8555 §7.1.6):
///
/// ```
/// pending ──authorized──▶ ready ──claimed──▶ processing ──issued──▶ valid
///    └──────── lost ────────┴────────────── failed ──▶ invalid
/// ```
enum OrderState: String, Sendable, Hashable, CaseIterable, SQLConvertible {
  case pending, ready, processing, valid, invalid

  enum Event: Sendable, Hashable, CaseIterable {
    /// All authorizations are valid.
    case authorized
    /// An authorization came to nothing, or the time is up.
    case lost
    /// A request for its certificate was found good.
    case claimed
    case issued
    case failed
  }

  /// The state that follows; nil when this cannot happen now.
  func after(_ event: Event) -> OrderState? {
    switch (self, event) {
    case (.pending, .authorized): .ready
    case (.pending, .lost), (.ready, .lost): .invalid
    case (.ready, .claimed): .processing
    case (.processing, .issued): .valid
    case (.processing, .failed): .invalid
    default: nil
    }
  }

  /// What the states of its authorizations mean for an order; nil while some are pending and none is lost.
  static func event(of authorizations: [AuthorizationState]) -> Event? {
    if authorizations.contains(where: \.isLost) { return .lost }
    return !authorizations.isEmpty && authorizations.allSatisfy { $0 == .valid } ? .authorized : nil
  }
}
