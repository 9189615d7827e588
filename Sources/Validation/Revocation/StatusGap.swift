/// Why it is not known whether a certificate is revoked. Of several reasons, the last one here that applies is given.
public enum StatusGap: Int, Sendable, Hashable, Comparable {
  /// No list and no answer is about it.
  case nothingFound
  /// The responder does not know it.
  case unknownToResponder
  /// An answer lacks the nonce of the question, or has another one.
  case wrongNonce
  /// A list or answer has a critical extension that is not known.
  case unknownCriticalExtension
  /// Only some reasons of revocation are covered.
  case someReasonsOnly
  /// Who signed the list or answer is not entitled to, or not known to be.
  case untrustedIssuer
  /// It was signed with an algorithm that does not count.
  case weakAlgorithm
  /// What there is, is of a later time.
  case tooNew
  /// What there is, is no longer fresh.
  case stale

  public static func < (left: StatusGap, right: StatusGap) -> Bool { left.rawValue < right.rawValue }
}
