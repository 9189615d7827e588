/// How far a gateway vouches for a text.
public enum SMSAcceptance: Sendable, Hashable {
  /// It took the text and will report.
  case accepted
  /// The phone has it.
  case delivered

  var state: DeliveryState {
    switch self {
    case .accepted: .accepted
    case .delivered: .delivered
    }
  }
}
