/// What the validation of a certificate found.
public struct CertificateReport: Sendable, Hashable {
  public let conclusion: Conclusion<PathFailure>
  /// The path that was judged, nil when none leads to an anchor.
  public let path: CertificationPath?
  /// The certificate policies that hold for the path, in dotted form; `2.5.29.32.0` for any.
  public let policies: Set<String>
  /// What was said of the certificates of the path.
  public var statuses: [StatusFinding] = []
}
