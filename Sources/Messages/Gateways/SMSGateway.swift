public import Foundation

/// A way to the telephone network.
public protocol SMSGateway: Sendable {
  /// Hands over a text. It may be called again for the same text after an error; the text's number stays the same.
  func send(_ sms: SMS, at now: Date) async throws(SMSGatewayError) -> SMSAcceptance
}

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
