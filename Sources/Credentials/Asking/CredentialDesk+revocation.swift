import Authority
public import Foundation
public import Identity
public import Store

extension CredentialDesk {
  /// What stands for a reason where the holder took the request back.
  static let withdrawal = "withdrawn by its holder"

  /// The holder ends it: the key is destroyed at once and, where there is a certificate, it is revoked and the lists say
  /// so before this returns. A request that waits is taken back.
  ///
  /// - Parameter isStolen: whether somebody else may have used the key.
  /// - Throws: ``CredentialError/notFound`` for who has none; ``CredentialError/notNow(_:)`` for one that is over.
  public func revoke(of person: PersonID, isStolen: Bool, at now: Date) async throws {
    guard let credential = try await credential(of: person, at: now) else { throw CredentialError.notFound }
    guard !credential.state.isOver else { throw CredentialError.notNow(credential.state.name) }
    let id = credential.id
    // First the key, which needs nobody else: nothing is signed while the lists are made.
    try await store.write { transaction in
      try transaction.execute("DELETE FROM credentials_authorization WHERE credential = \(id)")
      try transaction.execute("UPDATE credentials_credential SET sealed_key = NULL WHERE id = \(id)")
    }
    if let certificate = credential.certificate {
      try await authority.revoke(
        certificate.serial, because: isStolen ? .keyCompromise : .cessationOfOperation, by: id.asker, at: now)
    } else {
      try await authority.refuse(try await request(of: id), because: Self.withdrawal, by: id.asker, at: now)
    }
    try await store.write { transaction in
      try end(id, at: now, in: transaction)
      if credential.certificate != nil { try notices.tell(.revoked, to: person, at: now, in: transaction) }
    }
  }

  /// Throws away what stands here of a person whose account is erased: the key, documents, uses and tokens. That there
  /// was a credential stays known, under numbers that name nobody; ``revoke(of:isStolen:at:)`` ends its certificate.
  public func forget(_ person: PersonID, in transaction: Transaction) throws {
    for row in try transaction.rows("SELECT content FROM credentials_document WHERE person = \(person)") {
      try transaction.delete(blob: row.get("content"))
    }
    try transaction.execute("DELETE FROM credentials_document WHERE person = \(person)")
    try transaction.execute("DELETE FROM credentials_token WHERE person = \(person)")
    try transaction.execute("DELETE FROM credentials_use WHERE person = \(person)")
    try transaction.execute(
      """
      DELETE FROM credentials_authorization
      WHERE credential IN (SELECT id FROM credentials_credential WHERE person = \(person))
      """)
    try transaction.execute(
      "UPDATE credentials_credential SET sealed_evidence = NULL, sealed_key = NULL WHERE person = \(person)")
  }

  /// How long a document waits here to be signed, or to be taken away once it is; in seconds.
  public static let documentLasts: TimeInterval = 7 * 86_400

  /// Throws away what has served its time: codes, activations, documents, tokens.
  public func purge(at now: Date, in transaction: Transaction) throws {
    try transaction.execute("DELETE FROM credentials_authorization WHERE expires_at <= \(now)")
    try transaction.execute("DELETE FROM credentials_token WHERE expires_at <= \(now)")
    let old = now.addingTimeInterval(-Self.documentLasts)
    for row in try transaction.rows("SELECT content FROM credentials_document WHERE added_at < \(old)") {
      try transaction.delete(blob: row.get("content"))
    }
    try transaction.execute("DELETE FROM credentials_document WHERE added_at < \(old)")
  }
}
