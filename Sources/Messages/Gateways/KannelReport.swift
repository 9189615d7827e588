/// The type of a delivery report, Kannel's `%d` (user's guide, "Delivery reports"); as a bit, the wish for it.
enum KannelReport: Int, Sendable, CaseIterable {
  case deliveredToPhone = 1
  case notDelivered = 2
  case queuedAtCentre = 4
  case deliveredToCentre = 8
  case refusedByCentre = 16

  var state: DeliveryState {
    switch self {
    case .deliveredToPhone: .delivered
    case .notDelivered, .refusedByCentre: .failed
    case .queuedAtCentre, .deliveredToCentre: .accepted
    }
  }

  /// Asks for all but `queuedAtCentre`, which tells less than the answer to the request did.
  static let mask = allCases.filter { $0 != .queuedAtCentre }.reduce(0) { $0 | $1.rawValue }
}
