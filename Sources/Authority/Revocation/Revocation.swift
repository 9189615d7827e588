public import Foundation
import Signatures

/// That a certificate is not to be trusted from a date on.
public struct Revocation: Sendable, Hashable {
  public let date: Date
  public let reason: RevocationReason
  /// Since when the key is known or thought to have been in other hands, if that was before (RFC 5280 §5.3.2).
  public let invalidSince: Date?

  /// Times are cut to whole seconds.
  public init(on date: Date, because reason: RevocationReason, invalidSince: Date? = nil) {
    self.date = date.wholeSeconds
    self.reason = reason
    self.invalidSince = invalidSince?.wholeSeconds
  }

  /// From when on what the key signed proves nothing.
  var end: Date {
    guard reason.isCompromise, let invalidSince else { return date }
    return min(invalidSince, date)
  }

  /// Whether this may take the place of `other`, which is final: a compromise that was learnt later, or that began
  /// earlier. The rule of ``KeyRetirement`` for the keys themselves.
  func outweighs(_ other: Revocation) -> Bool {
    guard reason.isCompromise else { return false }
    return other.reason.isCompromise ? end < other.end : true
  }
}
