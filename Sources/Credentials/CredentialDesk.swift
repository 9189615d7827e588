public import Authority
public import Foundation
public import Identity
public import Keys
public import Signatures
public import Store
public import Vocabulary

/// The desk where citizens get a means to sign, and where its use is released.
///
/// The State keeps the keys, and nobody but their holders can use them: each stands under the State's secret and under
/// its holder's PIN (``TwofoldSeal``), and opens for the length of one call, for exactly the hashes that a code sent to
/// the holder's telephone was asked for. A released key is held by ``ReleasedKey`` and leaves this room never.
///
/// Each call is one transaction or several of which each leaves things whole. Cheap to copy.
public struct CredentialDesk: Sendable {
  public let authority: AuthorityDesk
  let state: StateCode
  let store: Store
  let vault: PersonVault
  let codes: OneTimeCodes
  let accesses: AccessLog
  let notices: CredentialNotices
  let sealer: Sealer
  let stamper: (any TimeStamper)?
  let cost: PassphraseCost
  let queue: PasswordQueue

  /// Seconds for which codes and activations live.
  public static let codeLasts: TimeInterval = 300

  /// - Parameters:
  ///   - sealer: of this room alone. Whoever loses it has destroyed every key.
  ///   - codes: of this room's codes alone, so that they are not counted with those of logging in.
  ///   - stamper: proves the time of what is signed here; nil for signatures of level B-B.
  ///   - cost: of one guess of a PIN.
  public init(
    authority: AuthorityDesk, state: StateCode, store: Store, vault: PersonVault, codes: Sealer,
    accesses: AccessLog, notices: CredentialNotices, sealer: Sealer, stamper: (any TimeStamper)?,
    cost: PassphraseCost = .short
  ) {
    self.authority = authority
    self.state = state
    self.store = store
    self.vault = vault
    self.codes = OneTimeCodes(
      sealer: codes,
      rules: OneTimeCodeRules(
        lifetime: Self.codeLasts, perPhoneAndSource: OneTimeCodePace(hour: 20, day: 40),
        perPhone: OneTimeCodePace(hour: 30, day: 60)))
    self.accesses = accesses
    self.notices = notices
    self.sealer = sealer
    self.stamper = stamper
    self.cost = cost
    queue = PasswordQueue()
  }

  /// The newest credential of a person; nil for who never asked for one.
  public func credential(of person: PersonID, at now: Date) async throws -> Credential? {
    let row = try await store.read { transaction in
      try transaction.row(
        """
        \(CredentialRow.selection) WHERE person = \(person)
        ORDER BY CASE WHEN ended_at IS NULL THEN 0 ELSE 1 END, asked_at DESC LIMIT 1
        """
      ).map(CredentialRow.init)
    }
    guard let row else { return nil }
    return try await credential(row, at: now)
  }

  /// Throws ``CredentialError/notFound``.
  public func credential(_ id: CredentialID, at now: Date) async throws -> Credential {
    try await credential(try await store.read { try row(id, in: $0) }, at: now)
  }

  func credential(_ row: CredentialRow, at now: Date) async throws -> Credential {
    let request = try await authority.request(row.request)
    var line: CertificateLine?
    if let serial = request.serial { line = try await authority.certificate(serial) }
    return Credential(row, request, line, at: now)
  }

  /// The person's credential, which must be active. Throws ``CredentialError/notNow(_:)``.
  public func active(of person: PersonID, at now: Date) async throws -> Credential {
    guard let credential = try await credential(of: person, at: now) else { throw CredentialError.notNow(.ended) }
    guard credential.state == .active else { throw CredentialError.notNow(credential.state.name) }
    return credential
  }

  /// The certificates of a credential, for who checks what it signs.
  public func chain(of certificate: IssuedCertificate) throws -> CertificateChain {
    try CertificateChain(pem: certificate.pem + issuer(of: certificate).pem, root: root)
  }

  /// The authority that issued a certificate: of those that there are and were, the one under which it leads to the root.
  public func issuer(of certificate: IssuedCertificate) throws -> IssuedCertificate {
    let root = try root
    for candidate in authority.authorities where candidate.use == .signatures {
      guard (try? CertificateChain(pem: certificate.pem + candidate.certificate.pem, root: root)) != nil else {
        continue
      }
      return candidate.certificate
    }
    throw DeskRefusal.noAuthority(.signatures)
  }

  private var root: StateRoot {
    get throws { try StateRoot(pem: authority.root.certificate.pem) }
  }

  func row(_ id: CredentialID, in transaction: Transaction) throws -> CredentialRow {
    guard let row = try transaction.row("\(CredentialRow.selection) WHERE id = \(id)") else {
      throw CredentialError.notFound
    }
    return try CredentialRow(row)
  }
}
