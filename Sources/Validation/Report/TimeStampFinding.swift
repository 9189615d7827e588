public import Foundation

/// A time stamp over a signature, and what it comes to.
public struct TimeStampFinding: Sendable, Hashable, Codable {
  /// What it says; proven only when it passed.
  public let time: Date?
  /// The whole name of the unit, if its certificate is at hand.
  public let unit: String?
  public let indication: Indication
  public let subIndication: SubIndication?
  public let reasons: [SignatureReason]
}
