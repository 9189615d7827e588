public import Foundation

extension CertificateAuthority {
  /// Issues to `holder` what `request` asks for, by `profile`. The request must agree with the holder's names.
  public func issue(
    _ profile: CertificateProfile, to holder: Holder, for request: CertificateRequest, limits: String? = nil,
    from: Date, until: Date
  ) throws(AuthorityError) -> IssuedCertificate {
    try request.check(for: holder)
    return try issue(profile, to: holder, over: request.key, limits: limits, from: from, until: until)
  }
}
