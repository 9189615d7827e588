public import Foundation
public import Identity
import Keys
import Store

extension CredentialDesk {
  /// A token lives no longer than this many days.
  public static let longestTokenDays = 90

  private static let mostTokens = 10

  /// Makes a token for a program of a person's. It cannot be had again.
  ///
  /// - Parameter days: 1…``longestTokenDays``.
  /// - Throws: ``CredentialError/tooManyTokens``; ``CredentialError/notNow(_:)`` unless the credential is active.
  public func makeToken(
    named name: String, _ scope: AccessScope, days: Int, by person: PersonID, at now: Date
  ) async throws -> AccessToken {
    _ = try await active(of: person, at: now)
    let token = AccessToken.random()
    let id = CredentialID.digits(16)
    let end = now.addingTimeInterval(Double(min(max(days, 1), Self.longestTokenDays)) * 86_400)
    try await store.write { transaction in
      let made: Int =
        try transaction.value(
          "SELECT COUNT(*) FROM credentials_token WHERE person = \(person) AND expires_at > \(now)") ?? 0
      guard made < Self.mostTokens else { throw CredentialError.tooManyTokens }
      let sealed = try vault.seal([UInt8](name.utf8), for: person, context: Self.tokenContext(id), in: transaction)
      try transaction.execute(
        """
        INSERT INTO credentials_token (id, person, token_print, sealed_name, scope, made_at, expires_at)
        VALUES (\(id), \(person), \(print(of: token)), \(sealed), \(scope), \(now), \(end))
        """)
    }
    return token
  }

  /// The tokens of a person that live, the newest first.
  public func tokens(of person: PersonID, at now: Date) async throws -> [AccessTokenLine] {
    try await store.read { transaction in
      let rows = try transaction.rows(
        """
        SELECT id, sealed_name, scope, made_at, expires_at, used_at FROM credentials_token
        WHERE person = \(person) AND expires_at > \(now) ORDER BY made_at DESC, id
        """)
      guard !rows.isEmpty else { return [] }
      let key = try vault.key(of: person, in: transaction)
      return try rows.map { row in
        let id: String = try row.get("id")
        let name = try key.open(row.get("sealed_name"), context: Self.tokenContext(id))
        return AccessTokenLine(
          id: id, name: String(decoding: name, as: UTF8.self), scope: try row.get("scope"),
          madeAt: try row.get("made_at"), expiresAt: try row.get("expires_at"), usedAt: try row.get("used_at"))
      }
    }
  }

  /// Ends a token. Throws ``CredentialError/notFound`` for another's.
  public func endToken(_ id: String, of person: PersonID) async throws {
    let ended = try await store.write { transaction in
      try transaction.execute("DELETE FROM credentials_token WHERE id = \(id) AND person = \(person)")
    }
    guard ended == 1 else { throw CredentialError.notFound }
  }

  /// Whose program comes with this token, and what it may do; nil for one that was never made or does not live any more.
  public func holder(
    of token: AccessToken, at now: Date
  ) async throws -> (person: PersonID, scope: AccessScope, name: String)? {
    let found = try await store.read { transaction in
      try transaction.row(
        """
        SELECT id, person, scope, sealed_name, used_at FROM credentials_token
        WHERE token_print = \(print(of: token)) AND expires_at > \(now)
        """
      ).map { row in
        let (id, person): (String, PersonID) = (try row.get("id"), try row.get("person"))
        let name = try vault.open(
          row.get("sealed_name"), of: person, context: Self.tokenContext(id), in: transaction)
        return (
          id, person, try row.get("scope", as: AccessScope.self), String(decoding: name, as: UTF8.self),
          try row.get("used_at", as: Date?.self)
        )
      }
    }
    guard let (id, person, scope, name, used) = found else { return nil }
    // Written once an hour at most: a program asks often.
    if used.map({ now.timeIntervalSince($0) > 3600 }) ?? true {
      try await store.write { transaction in
        _ = try transaction.execute("UPDATE credentials_token SET used_at = \(now) WHERE id = \(id)")
      }
    }
    return (person, scope, name)
  }

  private func print(of token: AccessToken) -> [UInt8] {
    sealer.fingerprint([UInt8]("credentials_token/\(token.text)".utf8))
  }

  private static func tokenContext(_ id: String) -> [UInt8] { [UInt8]("credentials_token/\(id)".utf8) }
}
