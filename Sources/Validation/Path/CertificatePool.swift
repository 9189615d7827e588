/// Certificates that a path may lead through, by the name of their subject. Nothing in it is trusted.
struct CertificatePool: Sendable {
  private var bySubject: [DirectoryName: [PathCertificate]] = [:]
  private(set) var count = 0

  /// More certificates than this are not looked at.
  private static let most = 4096

  init(_ certificates: some Sequence<PathCertificate>) {
    for certificate in certificates { add(certificate) }
  }

  mutating func add(_ certificate: PathCertificate) {
    guard count < Self.most, !bySubject[certificate.subject, default: []].contains(certificate) else { return }
    bySubject[certificate.subject, default: []].append(certificate)
    count += 1
  }

  subscript(subject: DirectoryName) -> [PathCertificate] { bySubject[subject] ?? [] }

  /// Those whose key may have signed `certificate`, the likeliest first (RFC 4158 §3.5): by the identifier of the key,
  /// then those that are not self-issued, then those that end last.
  func issuers(of certificate: PathCertificate) -> [PathCertificate] {
    let wanted = certificate.extensions.authorityKeyIdentifier
    func rank(_ issuer: PathCertificate) -> Int {
      let identifier = issuer.extensions.subjectKeyIdentifier
      let fit = wanted == nil || identifier == nil ? 1 : (wanted == identifier ? 0 : 2)
      return fit * 2 + (issuer.isSelfIssued ? 1 : 0)
    }
    return self[certificate.issuer].map { (rank($0), $0) }
      .sorted { ($0.0, $1.1.notAfter) < ($1.0, $0.1.notAfter) }.map(\.1)
  }
}
