public import Foundation
import Identity
import Keys
import Store

extension CredentialDesk {
  /// The signatures over the hashes of an activation, in DER and in their order. The activation is used up by it, the use
  /// is written down, and the holder told.
  ///
  /// - Parameters:
  ///   - hashes: exactly those that the activation is for.
  ///   - use: what the holder will read of it.
  /// - Throws: ``CredentialError/badActivation``, ``CredentialError/otherHashes``, ``CredentialError/notNow(_:)``.
  public func sign(
    _ hashes: Hashes, of id: CredentialID, by activation: SignatureActivation, _ use: KeyUse.Purpose, at now: Date
  ) async throws -> [[UInt8]] {
    let credential = try await credential(id, at: now)
    guard credential.state == .active else { throw CredentialError.notNow(credential.state.name) }
    let sealed = try await store.write { transaction in
      let sealed = try take(activation, for: hashes, of: id, at: now, in: transaction)
      try write(use, of: hashes, credential, at: now, in: transaction)
      try notices.tell(
        .used(print: HashPrint.short(use.shown ?? hashes.all[0])), to: credential.person, at: now, in: transaction)
      return sealed
    }
    return try key(sealed, under: activation, for: hashes).signatures()
  }

  /// Takes the key out of its activation, which is then used up.
  func take(
    _ activation: SignatureActivation, for hashes: Hashes, of id: CredentialID, at now: Date,
    in transaction: Transaction
  ) throws -> [UInt8] {
    let row = try transaction.row(
      """
      SELECT hashes, sealed_key FROM credentials_authorization
      WHERE id = \(activation.id) AND credential = \(id) AND activation_print = \(sealer.fingerprint(activation.secret))
        AND expires_at > \(now)
      """)
    guard let row, let sealed = try row.get("sealed_key", as: [UInt8]?.self) else {
      throw CredentialError.badActivation
    }
    guard try row.get("hashes", as: [UInt8].self) == hashes.bytes else { throw CredentialError.otherHashes }
    try transaction.execute("DELETE FROM credentials_authorization WHERE id = \(activation.id)")
    return sealed
  }

  func key(
    _ sealed: [UInt8], under activation: SignatureActivation, for hashes: Hashes
  ) throws -> ReleasedKey {
    guard let lock = Sealer(secret: activation.secret) else { throw CredentialError.badActivation }
    let context = Self.context(activation.id)
    return try ReleasedKey(lock.open(sealer.open(sealed, context: context), context: context), for: hashes.all)
  }
}
