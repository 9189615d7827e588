public import Store

/// Where a registration stands.
public enum RegistrationState: String, Sendable, Hashable, CaseIterable, SQLConvertible {
  /// The organisers have to say yes.
  case asked
  /// For a place.
  case waiting
  /// There is a place, and a badge.
  case placed
  case refused
  /// By its holder, or because consent was taken back.
  case cancelled

  public var isOver: Bool { self == .refused || self == .cancelled }
}
