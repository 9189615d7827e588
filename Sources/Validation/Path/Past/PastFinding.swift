import Foundation

/// What past certificate validation found.
struct PastFinding {
  let path: CertificationPath?
  let conclusion: Conclusion<PathFailure>
  /// Up to when what the certificate's key did is to be believed; nil unless passed.
  let controlTime: Date?
  let policies: Set<String>
}
