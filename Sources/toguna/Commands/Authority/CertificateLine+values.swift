import Authority
import Foundation

extension CertificateLine {
  /// `good`, `on hold`, `revoked`
  var standing: String {
    switch revocation?.reason {
    case nil: "good"
    case .certificateHold: "on hold"
    default: "revoked"
    }
  }

  var values: [String: any Sendable] {
    var values: [String: any Sendable] = [
      "serial": certificate.serial.description, "use": issuer.slug, "profile": profile,
      "subject": certificate.subject, "status": standing, "not_before": certificate.notBefore.formatted(.iso8601),
      "not_after": certificate.notAfter.formatted(.iso8601),
    ]
    if let revocation {
      values["reason"] = "\(revocation.reason)"
      values["revoked_on"] = revocation.date.formatted(.iso8601)
      if let since = revocation.invalidSince { values["invalid_since"] = since.formatted(.iso8601) }
    }
    return values
  }

  var text: String {
    let end = certificate.notAfter.formatted(.iso8601)
    let why = revocation.map { " (\($0.reason), \($0.date.formatted(.iso8601)))" } ?? ""
    return "\(certificate.serial): \(standing)\(why), \(profile), \(certificate.subject), until \(end)"
  }
}
