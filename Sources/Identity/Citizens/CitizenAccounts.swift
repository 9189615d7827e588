public import Foundation
public import Keys
public import Store
public import Vocabulary

/// How citizens log in: by the telephone that receives a one-time code (see ``OneTimeCodes``).
///
/// The number is sealed under the person's key and found again by a blind fingerprint. A telephone is often shared or
/// lost, so holding one opens what was asked from it and proves nothing else about its holder.
public struct CitizenAccounts: Sendable {
  private let vault: PersonVault
  private let sealer: Sealer

  /// - Parameter sealer: of this room alone, for the fingerprints.
  public init(vault: PersonVault, sealer: Sealer) {
    self.vault = vault
    self.sealer = sealer
  }

  /// Whose telephone this is; nil when it has no account. Keep the answer from whoever has not proved to hold it.
  public func person(of phone: PhoneNumber, in transaction: Transaction) throws -> PersonID? {
    try transaction.value("SELECT person FROM identity_account WHERE phone_print = \(blind(phone))")
  }

  /// The account of a telephone whose holder has just proved to hold it, opened if it is the first time.
  public func enter(with phone: PhoneNumber, at now: Date, in transaction: Transaction) throws -> PersonID {
    if let known = try person(of: phone, in: transaction) { return known }
    let person = try vault.create(at: now, in: transaction)
    let sealed = try vault.seal(
      [UInt8](phone.e164.utf8), for: person, context: Self.context(person), in: transaction)
    try transaction.execute(
      """
      INSERT INTO identity_account (person, phone_print, phone, opened_at)
      VALUES (\(person), \(blind(phone)), \(sealed), \(now))
      """)
    return person
  }

  /// The number to write to; nil for a person without account.
  public func phone(of person: PersonID, in transaction: Transaction) throws -> PhoneNumber? {
    let sealed: [UInt8]? = try transaction.value("SELECT phone FROM identity_account WHERE person = \(person)")
    guard let sealed else { return nil }
    let plain = try vault.open(sealed, of: person, context: Self.context(person), in: transaction)
    return PhoneNumber(e164: String(decoding: plain, as: UTF8.self))
  }

  /// Closes the account, ends its sessions and its programs' keys, and destroys the person's key.
  public func erase(_ person: PersonID, at now: Date, in transaction: Transaction) throws {
    try transaction.execute("DELETE FROM identity_account WHERE person = \(person)")
    try transaction.execute(
      "DELETE FROM identity_session WHERE kind = \(SessionKind.citizen) AND holder = \(person)")
    try transaction.execute("DELETE FROM identity_program_key WHERE person = \(person)")
    try vault.forget(person, at: now, in: transaction)
  }

  private func blind(_ phone: PhoneNumber) -> [UInt8] {
    sealer.fingerprint([UInt8]("identity_account/\(phone.e164)".utf8))
  }

  private static func context(_ person: PersonID) -> [UInt8] {
    [UInt8]("identity_account/\(person.rawValue)".utf8)
  }
}
