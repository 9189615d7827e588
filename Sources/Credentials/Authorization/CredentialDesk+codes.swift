public import Foundation
import Identity
import Store

extension CredentialDesk {
  /// How many codes may be live for one credential, so that few documents can wait for their codes at once.
  private static let mostAuthorizations = 20

  /// Sends a code to the holder's telephone that releases the key for exactly these hashes.
  ///
  /// - Parameters:
  ///   - shown: what the message bears the short print of: the document that the holder saw. By default the first hash.
  ///   - source: where this comes from, such as the client's address.
  /// - Throws: ``CredentialError/notNow(_:)`` unless the credential is active; `IdentityError.tooManyCodes`.
  public func sendCode(
    for hashes: Hashes, to id: CredentialID, shown: [UInt8]? = nil, source: String, at now: Date
  ) async throws {
    let credential = try await credential(id, at: now)
    guard credential.state == .active else { throw CredentialError.notNow(credential.state.name) }
    try await sendCode(for: hashes, to: credential, shown: shown ?? hashes.all[0], source: source, at: now)
  }

  func sendCode(
    for hashes: Hashes, to credential: Credential, shown: [UInt8], source: String, at now: Date
  ) async throws {
    let id = credential.id
    try await store.write { transaction in
      guard let phone = try notices.citizens.phone(of: credential.person, in: transaction) else {
        throw CredentialError.notFound
      }
      try transaction.execute("DELETE FROM credentials_authorization WHERE expires_at <= \(now)")
      // The newest code for the same hashes is the one that counts.
      try transaction.execute(
        """
        DELETE FROM credentials_authorization
        WHERE credential = \(id) AND hashes = \(hashes.bytes) AND activation_print IS NULL
        """)
      let live: Int =
        try transaction.value(
          "SELECT COUNT(*) FROM credentials_authorization WHERE credential = \(id)") ?? 0
      guard live < Self.mostAuthorizations else {
        throw IdentityError.tooManyCodes(until: now.addingTimeInterval(Self.codeLasts))
      }
      let code = try codes.issue(for: phone, source: source, at: now, in: transaction)
      try transaction.execute(
        """
        INSERT INTO credentials_authorization (id, credential, hashes, ticket, code_was_right, expires_at)
        VALUES (\(CredentialID.digits(16)), \(id), \(hashes.bytes), \(codes.seal(code.ticket, at: now)), \(false),
          \(code.expiresAt))
        """)
      try notices.send(code, for: HashPrint.short(shown), at: now, in: transaction)
    }
  }

  /// Whether the code for these hashes was shown already, and only the PIN was wrong.
  public func awaitsPINAlone(_ hashes: Hashes, of id: CredentialID, at now: Date) async throws -> Bool {
    try await store.read { transaction in
      try transaction.value(
        """
        SELECT code_was_right FROM credentials_authorization
        WHERE credential = \(id) AND hashes = \(hashes.bytes) AND activation_print IS NULL AND expires_at > \(now)
        """, as: Bool.self) ?? false
    }
  }

  /// Whether a code is live for these hashes.
  public func awaitsCode(_ hashes: Hashes, of id: CredentialID, at now: Date) async throws -> Bool {
    try await store.read { transaction in
      try transaction.value(
        """
        SELECT 1 FROM credentials_authorization
        WHERE credential = \(id) AND hashes = \(hashes.bytes) AND activation_print IS NULL AND expires_at > \(now)
        """, as: Int.self) != nil
    }
  }
}
