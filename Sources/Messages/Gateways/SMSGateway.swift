public import Foundation

/// A way to the telephone network.
public protocol SMSGateway: Sendable {
  /// Hands over a text. It may be called again for the same text after an error; the text's number stays the same.
  func send(_ sms: SMS, at now: Date) async throws(SMSGatewayError) -> SMSAcceptance
}
