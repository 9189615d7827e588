public import Foundation

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
}
