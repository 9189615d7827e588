public import Store

/// How far a message came.
///
/// The cases stand in the order in which one outdoes another, and a message only ever moves up. So reports may come
/// twice, late and out of order, and after a text that a lost answer made go out twice: the outcome is the same.
public enum DeliveryState: String, Sendable, Hashable, CaseIterable {
  /// Written here; the gateway has not confirmed it.
  case queued
  /// The gateway took it.
  case accepted
  /// Its time ran out before any news of its delivery.
  case expired
  /// The gateway or the network refused it for good.
  case failed
  /// The phone has it.
  case delivered
}

extension DeliveryState: Comparable {
  public static func < (lower: DeliveryState, upper: DeliveryState) -> Bool {
    lower.rank < upper.rank
  }

  private var rank: Int {
    switch self {
    case .queued: 0
    case .accepted: 1
    case .expired: 2
    case .failed: 3
    case .delivered: 4
    }
  }
}

extension DeliveryState: SQLConvertible {}
