public import Foundation

/// What the validation of a certificate in the past found (ETSI EN 319 102-1 §5.6.2.1).
public struct PastCertificateReport: Sendable, Hashable {
  public let conclusion: Conclusion<PathFailure>
  public let path: CertificationPath?
  public let policies: Set<String>
  /// Up to when what the key of the certificate did is to be believed, if that is proven to be so old; nil unless passed.
  public let controlTime: Date?
  /// What was said of the certificates of the path.
  public var statuses: [StatusFinding] = []
}
