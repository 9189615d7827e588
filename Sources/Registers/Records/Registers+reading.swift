import Foundation
import Identity
import Keys
public import Store

extension Registers {
  /// A record as it stands; nil when there is none of this identifier.
  ///
  /// - Throws: `RegisterError.erased`, `.damaged`, `.unknownRegister` when its register is no longer described; errors of the store.
  public func record(_ id: String, in transaction: Transaction) throws -> RegisterRecord? {
    guard let stored = try stored(id, in: transaction) else { return nil }
    return try open(stored, in: transaction)
  }

  /// The record that has these values in the fields of the register's identity; nil when there is none.
  public func record(
    identifiedBy values: [String: String], in register: String, in transaction: Transaction
  ) throws -> RegisterRecord? {
    let identity = index.identity(of: values, in: try known(register))
    return try holder(of: identity, in: transaction).map { try open($0, in: transaction) }
  }

  /// All versions of a record, the first one first; empty when there is no such record.
  public func history(of id: String, in transaction: Transaction) throws -> [RecordVersion] {
    guard let stored = try stored(id, in: transaction) else { return [] }
    return try versions(of: stored, in: transaction).map { version in
      RecordVersion(
        number: version.number, values: try complete(version.sealed.values, stored.register),
        reason: version.sealed.reason, author: version.author, recordedAt: version.recordedAt)
    }
  }

  /// The identifiers of a register's first records, in the order in which they were added.
  public func identifiers(in register: String, limit: Int, in transaction: Transaction) throws -> [String] {
    _ = try known(register)
    return try transaction.rows(
      "SELECT id FROM registers_record WHERE register = \(register) ORDER BY number LIMIT \(max(limit, 0))"
    ).map { try $0.get("id") }
  }

  /// How many records a register has.
  public func count(of register: String, in transaction: Transaction) throws -> Int {
    _ = try known(register)
    return try transaction.value("SELECT COUNT(*) FROM registers_record WHERE register = \(register)") ?? 0
  }

  // MARK: Rows

  func stored(_ id: String, in transaction: Transaction) throws -> StoredRecord? {
    let row = try transaction.row("SELECT \(StoredRecord.columns) FROM registers_record r WHERE r.id = \(id)")
    return try row.map { try StoredRecord($0) }
  }

  func holder(of identity: [UInt8], in transaction: Transaction) throws -> StoredRecord? {
    let row = try transaction.row(
      "SELECT \(StoredRecord.columns) FROM registers_record r WHERE r.identity = \(identity)")
    return try row.map { try StoredRecord($0) }
  }

  // MARK: Opening

  func open(_ stored: StoredRecord, in transaction: Transaction) throws -> RegisterRecord {
    let version = try version(stored.version, of: stored, in: transaction)
    return RegisterRecord(
      id: stored.id, register: stored.register, person: stored.person, version: stored.version,
      values: try complete(version.sealed.values, stored.register), author: version.author,
      recordedAt: version.recordedAt)
  }

  func version(_ number: Int, of stored: StoredRecord, in transaction: Transaction) throws -> OpenVersion {
    let row = try transaction.row(
      """
      SELECT version, sealed, author, recorded_at FROM registers_version
      WHERE record = \(stored.number) AND version = \(number)
      """)
    guard let row else { throw RegisterError.damaged(record: stored.id) }
    return try open(row, of: stored, with: key(of: stored, in: transaction))
  }

  func versions(of stored: StoredRecord, in transaction: Transaction) throws -> [OpenVersion] {
    let key = try key(of: stored, in: transaction)
    return try transaction.rows(
      """
      SELECT version, sealed, author, recorded_at FROM registers_version
      WHERE record = \(stored.number) ORDER BY version
      """
    ).map { try open($0, of: stored, with: key) }
  }

  func key(of stored: StoredRecord, in transaction: Transaction) throws -> PersonKey {
    do {
      return try vault.key(of: stored.person, in: transaction)
    } catch IdentityError.forgotten {
      throw RegisterError.erased(record: stored.id)
    } catch IdentityError.unknownPerson {
      throw RegisterError.damaged(record: stored.id)
    }
  }

  func open(_ row: Row, of stored: StoredRecord, with key: PersonKey) throws -> OpenVersion {
    let number: Int = try row.get("version")
    let closed: [UInt8] = try row.get("sealed")
    let plain: [UInt8]
    do {
      plain = try key.open(closed, context: stored.context(of: number))
    } catch {
      throw RegisterError.damaged(record: stored.id)
    }
    guard let sealed = SealedVersion(bytes: plain) else { throw RegisterError.damaged(record: stored.id) }
    return OpenVersion(
      number: number, sealed: sealed, author: try row.get("author"), recordedAt: try row.get("recorded_at"))
  }
}
