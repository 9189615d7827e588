import Authority
import Foundation
import Keys

extension AuthorityDesk {
  /// The State's time-stamping unit; nil when none has a certificate that is valid.
  func unit(of keys: KeyRing, by clock: any TrustedClock, at time: Date) async throws -> TimeStampUnit? {
    guard let held = try await held(.timeStamps, at: time) else { return nil }
    return try TimeStampUnit(
      held.certificate, key: held.key, in: keys, under: held.issuer, of: root.certificate,
      policy: .unregistered, clock: clock)
  }
}
