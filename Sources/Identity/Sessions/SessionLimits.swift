public import Foundation

/// How long sessions of one kind last, in seconds.
public struct SessionLimits: Sendable, Hashable {
  /// Without a request.
  public let idle: TimeInterval
  /// From login, whatever happens.
  public let absolute: TimeInterval

  public init(idle: TimeInterval, absolute: TimeInterval) {
    self.idle = idle
    self.absolute = absolute
  }

  /// A citizen: 30 min and 12 h. An agent: 20 min and 10 h, a working day. An operator: 10 min and 4 h.
  public static func usual(_ kind: SessionKind) -> SessionLimits {
    switch kind {
    case .citizen: SessionLimits(idle: 30 * 60, absolute: 12 * 3600)
    case .agent: SessionLimits(idle: 20 * 60, absolute: 10 * 3600)
    case .operator: SessionLimits(idle: 10 * 60, absolute: 4 * 3600)
    }
  }
}
