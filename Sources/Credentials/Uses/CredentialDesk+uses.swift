import Foundation
public import Identity
import Store

extension CredentialDesk {
  /// How often a person's keys were used, the latest first; at most 200.
  public func uses(by person: PersonID) async throws -> [KeyUse] {
    try await store.read { transaction in
      let rows = try transaction.rows(
        "SELECT sealed_use, used_at FROM credentials_use WHERE person = \(person) ORDER BY id DESC LIMIT 200")
      guard !rows.isEmpty else { return [] }
      let key = try vault.key(of: person, in: transaction)
      return try rows.map { row in
        let plain = try key.open(row.get("sealed_use"), context: Self.useContext(person))
        let use = try JSONDecoder().decode(WrittenUse.self, from: Data(plain))
        return KeyUse(purpose: use.purpose, hashes: use.hashes, at: try row.get("used_at"))
      }
    }
  }

  func write(
    _ purpose: KeyUse.Purpose, of hashes: Hashes, _ credential: Credential, at now: Date, in transaction: Transaction
  ) throws {
    let plain = [UInt8](try JSONEncoder().encode(WrittenUse(purpose: purpose, hashes: hashes.all)))
    let sealed = try vault.seal(
      plain, for: credential.person, context: Self.useContext(credential.person), in: transaction)
    try transaction.execute(
      """
      INSERT INTO credentials_use (credential, person, sealed_use, used_at)
      VALUES (\(credential.id), \(credential.person), \(sealed), \(now))
      """)
  }

  private static func useContext(_ person: PersonID) -> [UInt8] {
    [UInt8]("credentials_use/\(person.rawValue)".utf8)
  }
}
