public import Foundation
public import Vocabulary

/// A text as a phone of the demonstration shows it.
public struct ReceivedText: Sendable, Hashable {
  public let phone: PhoneNumber
  /// After folding: what would have come over the air.
  public let text: String
  public let coding: SMSCoding
  /// How many SMS it came in.
  public let parts: Int
  public let receivedAt: Date
}
