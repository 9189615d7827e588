public import Foundation
import Identity
import Keys
import Store

extension CredentialDesk {
  /// Wrong PINs after which the key is destroyed.
  public static let tries = 5

  /// Opens the key by its holder's PIN and the code for these hashes, and leaves it under the activation that is
  /// returned.
  ///
  /// The code is looked at first: who does not hold the telephone can try no PIN. A try counts before it is looked at, so
  /// that many at once are not more.
  ///
  /// - Parameter code: nil where it was right already and the PIN was not.
  /// - Throws: ``CredentialError/wrongCode(triesLeft:)``, ``CredentialError/wrongPIN(triesLeft:)``,
  ///   ``CredentialError/locked``, ``CredentialError/noLiveCode``, ``CredentialError/tooManyTries(until:)`` and
  ///   ``CredentialError/notNow(_:)``; `IdentityError.busy`.
  public func authorize(
    _ hashes: Hashes, of id: CredentialID, pin: SignaturePIN, code: String?, source: String, at now: Date
  ) async throws -> SignatureActivation {
    let credential = try await credential(id, at: now)
    guard credential.state != .locked else { throw CredentialError.locked }
    guard [.active, .issued].contains(credential.state.name) else {
      throw CredentialError.notNow(credential.state.name)
    }
    // Before it is accepted, the key shows that it opens and signs nothing.
    guard credential.state == .active || hashes == credential.acceptance else {
      throw CredentialError.notNow(credential.state.name)
    }
    let attempt = try await store.write { transaction in
      try begin(hashes, of: id, code: code, source: source, at: now, in: transaction)
    }
    let (authorization, sealed) = try attempt.get()
    let opened: Result<[UInt8], KeyError>
    do {
      opened = try await open(sealed, of: id, knowing: pin)
    } catch {
      try await store.write { transaction in
        try transaction.execute("UPDATE credentials_credential SET wrong = wrong - 1 WHERE id = \(id) AND wrong > 0")
      }
      throw error
    }
    let verdict = try await store.write { transaction in
      switch opened {
      case .success(let key): try activate(authorization, with: key, of: credential, at: now, in: transaction)
      case .failure: try fail(credential, at: now, in: transaction)
      }
    }
    return try verdict.get()
  }

  /// Looks at the code, and counts the PIN that comes with it.
  private func begin(
    _ hashes: Hashes, of id: CredentialID, code: String?, source: String, at now: Date, in transaction: Transaction
  ) throws -> Result<(String, [UInt8]), CredentialError> {
    let row = try row(id, in: transaction)
    guard let sealed = row.sealedKey, row.wrong < Self.tries else { return .failure(.locked) }
    let waiting = try transaction.row(
      """
      SELECT id, ticket, code_was_right FROM credentials_authorization
      WHERE credential = \(id) AND hashes = \(hashes.bytes) AND activation_print IS NULL AND expires_at > \(now)
      """)
    guard let waiting else { return .failure(.noLiveCode) }
    let authorization: String = try waiting.get("id")
    if try !waiting.get("code_was_right", as: Bool.self) {
      guard let ticket = codes.ticket(try waiting.get("ticket"), at: now) else { return .failure(.noLiveCode) }
      switch try codes.check(code ?? "", with: ticket, source: source, at: now, in: transaction) {
      case .accepted:
        try transaction.execute(
          "UPDATE credentials_authorization SET code_was_right = \(true) WHERE id = \(authorization)")
      case .wrong(let left): return .failure(.wrongCode(triesLeft: left))
      case .noLiveCode:
        try transaction.execute("DELETE FROM credentials_authorization WHERE id = \(authorization)")
        return .failure(.noLiveCode)
      case .tooManyTries(let end): return .failure(.tooManyTries(until: end))
      }
    }
    try transaction.execute("UPDATE credentials_credential SET wrong = wrong + 1 WHERE id = \(id)")
    return .success((authorization, sealed))
  }

  private func open(
    _ sealed: [UInt8], of id: CredentialID, knowing pin: SignaturePIN
  ) async throws -> Result<[UInt8], KeyError> {
    let sealer = sealer
    let opened = try await queue.run { () throws(IdentityError) in
      Result { () throws(KeyError) in
        try TwofoldSeal.open(sealed, knowing: pin.bytes, by: sealer, context: id.context("sealed_key"))
      }
    }
    // Only a wrong PIN counts as one.
    if case .failure(let error) = opened, error != .unsealable { throw error }
    return opened
  }

  private func activate(
    _ authorization: String, with key: [UInt8], of credential: Credential, at now: Date, in transaction: Transaction
  ) throws -> Result<SignatureActivation, CredentialError> {
    let secret = SignatureActivation.random()
    guard let lock = Sealer(secret: secret) else { return .failure(.badActivation) }
    let context = Self.context(authorization)
    let sealed = sealer.seal(lock.seal(key, context: context), context: context)
    try transaction.execute("UPDATE credentials_credential SET wrong = 0 WHERE id = \(credential.id)")
    let isTaken = try transaction.execute(
      """
      UPDATE credentials_authorization SET activation_print = \(sealer.fingerprint(secret)), sealed_key = \(sealed),
        expires_at = \(now.addingTimeInterval(Self.codeLasts))
      WHERE id = \(authorization) AND activation_print IS NULL AND expires_at > \(now)
      """)
    guard isTaken == 1 else { return .failure(.noLiveCode) }
    return .success(SignatureActivation(id: authorization, secret: secret))
  }

  private func fail(
    _ credential: Credential, at now: Date, in transaction: Transaction
  ) throws -> Result<SignatureActivation, CredentialError> {
    let wrong = try row(credential.id, in: transaction).wrong
    guard wrong >= Self.tries else { return .failure(.wrongPIN(triesLeft: Self.tries - wrong)) }
    try transaction.execute("DELETE FROM credentials_authorization WHERE credential = \(credential.id)")
    let isNew = try transaction.execute(
      "UPDATE credentials_credential SET sealed_key = NULL WHERE id = \(credential.id) AND sealed_key IS NOT NULL")
    if isNew == 1 { try notices.tell(.locked, to: credential.person, at: now, in: transaction) }
    return .failure(.locked)
  }

  static func context(_ authorization: String) -> [UInt8] {
    [UInt8]("credentials_authorization/\(authorization)".utf8)
  }
}
