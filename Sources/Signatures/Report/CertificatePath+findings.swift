import Foundation

extension CertificatePath {
  /// Weighs the path at the time of signing that is claimed and now.
  ///
  /// A certificate that has ended since proves nothing any more without a time stamp, for its key may have been used
  /// later and the time be a lie (ETSI EN 319 102-1 §5.3.4): undetermined, not failed.
  func findings(signedAt signingTime: Date, now: Date) -> [Finding] {
    var findings: [Finding] = []
    let tolerance: TimeInterval = 300
    if signingTime > now.addingTimeInterval(tolerance) {
      findings.append(.failed(.signingTime, "the time of signing lies in the future"))
    } else if isValid(at: signingTime) {
      findings.append(.passed(.signingTime, "the certificates were valid at the time of signing that is claimed"))
    } else {
      findings.append(.failed(.signingTime, "a certificate was not valid at the time of signing that is claimed"))
    }
    // The clocks of who signs and who verifies may differ a little.
    let clock = max(now, min(signingTime, now.addingTimeInterval(tolerance)))
    if isValid(at: clock) {
      findings.append(.passed(.currency, "the certificates are valid now"))
    } else if let validity, clock > validity.upperBound {
      findings.append(
        .undetermined(.currency, "a certificate has ended since, and no time stamp proves the time of signing"))
    } else {
      findings.append(.failed(.currency, "a certificate is not valid yet"))
    }
    return findings
  }
}
