extension CertificationPath {
  /// Goes down the path as RFC 5280 §6.1 says, but for signatures, which the search has checked, and for times and
  /// revocation, which are weighed by themselves. Gives the policies that hold, in dotted form.
  func process(for purpose: Purpose, by policy: ValidationPolicy) throws(PathFailure) -> Set<String> {
    guard anchor.serves(purpose) else { throw failure(.wrongPurpose, at: certificates.count) }
    var progress = PolicyProgress(policy.policies, length: issued.count)
    var limits = NameLimits()
    var length = policy.longestPath
    if let constraints = anchor.certificate.extensions.nameConstraints { limits.add(constraints) }
    if let own = anchor.certificate.extensions.pathLength { length = min(length, own) }
    var held: Set<String> = []
    for position in issued.indices.reversed() {
      let certificate = issued[position]
      do {
        if position == 0 || !certificate.isSelfIssued { try limits.check(certificate) }
        try progress.take(certificate, isLast: position == 0)
        if position > 0 {
          try progress.prepare(after: certificate)
          try Self.checkAuthority(certificate, for: purpose, by: policy, &limits, &length)
        } else {
          held = try progress.finish(with: certificate)
        }
        if let unknown = certificate.extensions.unknownCritical { throw PathFault.unknownCriticalExtension(unknown) }
      } catch let fault as PathFault {
        throw failure(fault, at: position)
      } catch {
        throw failure(.malformed, at: position)
      }
    }
    do { try purpose.check(leaf) } catch { throw failure(error, at: 0) }
    return held
  }

  /// RFC 5280 §6.1.4 g, k–n.
  private static func checkAuthority(
    _ certificate: PathCertificate, for purpose: Purpose, by policy: ValidationPolicy, _ limits: inout NameLimits,
    _ length: inout Int
  ) throws(PathFault) {
    let extensions = certificate.extensions
    if let constraints = extensions.nameConstraints { limits.add(constraints) }
    guard certificate.isAuthority else { throw .notAuthority }
    if !certificate.isSelfIssued {
      guard length > 0 else { throw .pathTooLong }
      length -= 1
    }
    length = min(length, extensions.pathLength ?? length)
    guard extensions.keyUses?.contains(.certificateSigning) ?? true else { throw .mayNotIssue }
    guard !policy.purposesBindAuthorities || purpose.allows(extensions.purposes) else { throw .wrongPurpose }
  }
}
