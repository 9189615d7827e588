public import Pack

/// Whether a service is open, as the State announced it.
public enum ServiceStatus: String, Sendable, CaseIterable, PackDecodable {
  /// Only at the counter: the page explains, nothing can be sent.
  case paper
  /// Shown and tried, not open to everybody.
  case test
  case open
  case suspended

  /// Requests are taken.
  public var takesRequests: Bool { self == .open || self == .test }
}
