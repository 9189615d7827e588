public import Foundation
import Keys
import Store
import X509

extension AuthorityDesk {
  /// Opens the books of authorities that were made just now: writes down their certificates, issues those of the
  /// time-stamping unit and of the seal, and publishes the first lists.
  ///
  /// - Parameters:
  ///   - others: certificates that the root issued before, with what they follow.
  ///   - year: names the keys, see ``AuthorityKeys``.
  public func open(
    with others: [(certificate: IssuedCertificate, profile: String)] = [], year: Int, at time: Date
  ) async throws {
    let stamps = try authority(.timeStamps)
    let seals = try authority(.seals)
    let unit = try issue(
      from: stamps, over: AuthorityKeys.timeStamps(year: year), to: try stamps.named("Horodatage", isRegistered: true),
      at: time)
    let seal = try issue(
      from: seals, over: AuthorityKeys.agencySeal(year: year),
      to: try seals.named("Cachet de l'État (non qualifié)", isRegistered: true), at: time)
    try await store.write { transaction in
      for authority in authorities where try !isRecorded(authority.certificate.serial, in: transaction) {
        try record(
          authority.certificate, .root, profile: authority.use.profile.name, by: Self.machine, at: time,
          in: transaction)
      }
      for other in others where try !isRecorded(other.certificate.serial, in: transaction) {
        try record(other.certificate, .root, profile: other.profile, by: Self.machine, at: time, in: transaction)
      }
      for (certificate, use) in [(unit, AuthorityUse.timeStamps), (seal, .seals)] {
        guard let certificate, let profile = use.holdersProfile else { continue }
        try record(certificate, use, profile: profile.name, by: Self.machine, at: time, in: transaction)
      }
    }
    try await publish(at: time)
  }

  /// The newest certificate for holders of this use whose key is kept here and that is not revoked.
  public func held(_ use: AuthorityUse, at time: Date) async throws -> HeldCertificate? {
    guard let profile = use.holdersProfile else { return nil }
    let lines = try await store.read { transaction in
      try transaction.rows(
        CertificateLine.selection + """
          WHERE c.issuer = \(use.rawValue) AND c.profile = \(profile.name) AND c.request IS NULL
            AND r.reason IS NULL AND c.not_after > \(time) ORDER BY c.issued_at DESC LIMIT 16
          """
      ).map(CertificateLine.init)
    }
    let names = try keys.names()
    for line in lines {
      let own = line.certificate.certificate.publicKey.subjectPublicKeyInfoBytes
      let name = names.first { name in
        (try? CertifiedKey(name, in: keys))?.key.subjectPublicKeyInfoBytes == own
      }
      if let name { return HeldCertificate(key: name, certificate: line.certificate) }
    }
    return nil
  }

  /// A founding that was cut short and done again finds what it wrote.
  private func isRecorded(_ serial: SerialNumber, in transaction: Transaction) throws -> Bool {
    try transaction.row("SELECT 1 FROM authority_certificate WHERE serial = \(serial.bytes)") != nil
  }

  private func issue(
    from authority: CertificateAuthority, over key: KeyName?, to holder: Organization, at time: Date
  ) throws -> IssuedCertificate? {
    guard let key, let profile = authority.use.holdersProfile else { return nil }
    let (from, until) = authority.period(for: profile, at: time)
    return try authority.issue(
      profile, to: .organization(holder), over: try CertifiedKey(key, in: keys), from: from, until: until)
  }
}
