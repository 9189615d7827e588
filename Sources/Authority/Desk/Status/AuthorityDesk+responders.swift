import Foundation
import Keys
import Store

extension AuthorityDesk {
  /// A responder's certificate is renewed when less than this is left of it.
  private static let margin: TimeInterval = 30 * 86_400

  /// Makes the certificates of responders that are missing or near their end. A responder keeps its key.
  func renewResponders(at time: Date) async throws {
    try await store.write { transaction in
      for authority in authorities where authority.use != .root && time < authority.certificate.notAfter {
        if let standing = try responderCertificate(of: authority.id, in: transaction),
          standing.notAfter.timeIntervalSince(time) > Self.margin
            || standing.notAfter == authority.certificate.notAfter
        {
          continue
        }
        guard let key = AuthorityKeys.responder(authority.id), (try? keys.subjectPublicKey(of: key)) != nil,
          !authority.isSilent
        else { continue }
        let certificate = try issueResponder(of: authority, over: key, at: time)
        try record(
          certificate, authority.id, profile: CertificateProfile.responder.name, by: Self.machine, at: time,
          in: transaction)
      }
    }
  }

  /// Nil where the authority has no responder.
  func responder(of issuer: AuthorityID, in transaction: Transaction) throws -> StatusResponder? {
    guard let key = AuthorityKeys.responder(issuer), let authority = issuing.first(where: { $0.id == issuer }),
      let certificate = try responderCertificate(of: issuer, in: transaction)
    else { return nil }
    return try StatusResponder(certificate, key: key, in: keys, for: authority.certificate)
  }

  private func responderCertificate(of issuer: AuthorityID, in transaction: Transaction) throws -> IssuedCertificate? {
    try transaction.value(
      """
      SELECT der FROM authority_certificate
      WHERE issuer = \(issuer.rawValue) AND profile = \(CertificateProfile.responder.name)
      ORDER BY not_after DESC, issued_at DESC LIMIT 1
      """, as: [UInt8].self
    ).map { try IssuedCertificate(der: $0) }
  }

  private func issueResponder(
    of authority: CertificateAuthority, over key: KeyName, at time: Date
  ) throws -> IssuedCertificate {
    let (from, until) = authority.period(for: .responder, at: time)
    return try authority.issue(
      .responder, to: .organization(try authority.named("Répondeur \(authority.id.slug)")),
      over: try CertifiedKey(key, in: keys), from: from, until: until)
  }
}
