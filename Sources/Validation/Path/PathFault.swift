public import Authority

/// What is wrong with a certificate or its path.
public enum PathFault: Error, Sendable, Hashable {
  /// Not DER of a certificate, or with an extension that is not of its form.
  case malformed
  /// No chain of names and signatures leads to an anchor.
  case noAnchor
  /// More certificates, names, constraints or ways than are tried.
  case tooComplex

  /// Names lead to an issuer whose key did not make the signature.
  case badSignature
  /// An algorithm, a curve or a size of key that does not count (by name or in dotted form), or no longer at the time.
  case weakAlgorithm(String)
  /// The validity has not begun.
  case notYetValid
  /// The validity is over.
  case expired
  /// An anchor is not trusted at the time.
  case anchorOutOfBounds
  /// A certificate in the path has ended before another one began.
  case neverValidTogether

  /// Issued by a certificate that is not an authority's.
  case notAuthority
  /// Issued by an authority whose key usage forbids it to issue.
  case mayNotIssue
  /// More authorities below one than it allows, or than are accepted.
  case pathTooLong
  /// Outside of the names that an authority above may certify.
  case nameNotPermitted
  /// Among the names that an authority above may not certify.
  case nameExcluded
  /// A mapping to or from any policy (RFC 5280 §6.1.4 a).
  case badPolicyMapping
  /// No policy that is accepted holds for the whole path, and one is required.
  case noAcceptedPolicy
  /// A critical extension (in dotted form) that is not known.
  case unknownCriticalExtension(String)

  /// The key usage does not fit the purpose.
  case wrongKeyUsage
  /// The extended key usage does not fit the purpose.
  case wrongPurpose

  /// Revoked for good.
  case revoked(Revocation)
  /// Suspended: it may be good again.
  case onHold(Revocation)
  /// Neither a list nor an answer that counts says whether it is revoked.
  case noStatus(StatusGap)
  /// Something in the path is not proven to have existed before it could be forged.
  case noProof
}
