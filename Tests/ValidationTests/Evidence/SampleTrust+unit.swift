import Authority
import Foundation
import Keys
import Signatures
import TestSupport

extension SampleTrust {
  /// A unit of later years, under the same authority.
  func secondUnit(at time: Date) throws -> TimeStampUnit {
    let key = KeyName(rawValue: "unit-2") ?? .root
    try keys.create(key)
    let certificate = try stamps.issue(
      .timeStampUnit, to: .organization(try Self.organization("Horodatage 2")), over: try CertifiedKey(key, in: keys),
      from: time.addingTimeInterval(-Self.day), until: stamps.certificate.notAfter)
    return try TimeStampUnit(
      certificate, key: key, in: keys, under: stamps.certificate, of: root.certificate, policy: .unregistered,
      clock: Clock(time: time))
  }
}
