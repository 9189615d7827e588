public import Foundation
public import Keys
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
    let unit = try AuthorityKeys.timeStamps(year: year).map { try issueHeld(.timeStamps, over: $0, at: time) }
    let seal = try AuthorityKeys.agencySeal(year: year).map { try issueHeld(.seals, over: $0, at: time) }
    try await store.write { transaction in
      for authority in authorities {
        try recordOnce(
          authority.certificate, root.id, profile: authority.use.profile.name, by: Self.machine, at: time,
          in: transaction)
      }
      for other in others {
        try recordOnce(other.certificate, root.id, profile: other.profile, by: Self.machine, at: time, in: transaction)
      }
      for (certificate, use) in [(unit, AuthorityUse.timeStamps), (seal, .seals)] {
        guard let certificate else { continue }
        try recordHeld(certificate, use, by: Self.machine, at: time, in: transaction)
      }
    }
    try await prepareTrustLists(at: time)
    try await publish(at: time)
  }

  /// Opens the books of an authority that follows another for its use, and publishes its first lists. What the one before
  /// issued stays under it, with its lists and its responder, until it ends.
  public func open(_ authority: CertificateAuthority, by agent: String, at time: Date) async throws {
    try await store.write { transaction in
      try recordOnce(
        authority.certificate, root.id, profile: authority.use.profile.name, by: agent, at: time, in: transaction)
    }
    try await publish(at: time)
  }

  /// Certifies a new key of the State's own, its agency seal or its time-stamping unit, under the authority that issues
  /// for this use now.
  public func certify(
    _ use: AuthorityUse, over key: KeyName, by agent: String, at time: Date
  ) async throws -> HeldCertificate {
    let certificate = try issueHeld(use, over: key, at: time)
    try await store.write { try recordHeld(certificate, use, by: agent, at: time, in: $0) }
    return HeldCertificate(key: key, certificate: certificate, issuer: try authority(use).certificate)
  }

  /// Writes down a seal on acts that the root issued.
  public func record(actSeal certificate: IssuedCertificate, by agent: String, at time: Date) async throws {
    try await store.write { transaction in
      try recordOnce(
        certificate, root.id, profile: CertificateProfile.actSeal.name, by: agent, at: time, in: transaction)
    }
  }

  /// The newest certificate for holders of this use whose key is kept here and that is not revoked.
  public func held(_ use: AuthorityUse, at time: Date) async throws -> HeldCertificate? {
    guard let profile = use.holdersProfile else { return nil }
    return try await held(profile, of: use, at: time)
  }

  /// The same for any profile of what an authority issues.
  func held(_ profile: CertificateProfile, of use: AuthorityUse, at time: Date) async throws -> HeldCertificate? {
    let lines = try await store.read { transaction in
      try transaction.rows(
        """
        \(CertificateLine.selection)
        WHERE c.issuer IN \(list: issuers(for: use)) AND c.profile = \(profile.name) AND c.request IS NULL
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
      if let name {
        let issuer = try authority(named: line.issuer).certificate
        return HeldCertificate(key: name, certificate: line.certificate, issuer: issuer)
      }
    }
    return nil
  }

  /// What was cut short and is done again finds what it wrote.
  private func recordOnce(
    _ certificate: IssuedCertificate, _ issuer: AuthorityID, profile: String, by agent: String, at time: Date,
    in transaction: Transaction
  ) throws {
    let known = try transaction.row(
      "SELECT 1 FROM authority_certificate WHERE serial = \(certificate.serial.bytes)")
    guard known == nil else { return }
    try record(certificate, issuer, profile: profile, by: agent, at: time, in: transaction)
  }

  private func recordHeld(
    _ certificate: IssuedCertificate, _ use: AuthorityUse, by agent: String, at time: Date, in transaction: Transaction
  ) throws {
    guard let profile = use.holdersProfile else { return }
    try record(certificate, try authority(use).id, profile: profile.name, by: agent, at: time, in: transaction)
  }

  private func issueHeld(_ use: AuthorityUse, over key: KeyName, at time: Date) throws -> IssuedCertificate {
    let authority = try authority(use)
    guard let profile = use.holdersProfile, let name = use.heldName else {
      throw DeskRefusal.notRequested(profile: use.rawValue)
    }
    let (from, until) = authority.period(for: profile, at: time)
    return try authority.issue(
      profile, to: .organization(try authority.named(name, isRegistered: true)), over: try CertifiedKey(key, in: keys),
      from: from, until: until)
  }
}

extension AuthorityUse {
  /// The common name of what the State itself holds of a use; nil where it holds nothing.
  fileprivate var heldName: String? {
    switch self {
    case .seals: "Cachet de l'État (non qualifié)"
    case .timeStamps: "Horodatage"
    case .root, .signatures, .servers: nil
    }
  }
}
