public import Foundation
import Identity
public import Store

extension Registers {
  /// Adds a record.
  ///
  /// - Parameters:
  ///   - values: by field, as people write them (`vers 1962`, a place's name) or as records keep them.
  ///   - reason: where it comes from, if that is worth noting.
  ///   - author: the agent's number, or the name of the part of the system that writes.
  /// - Throws: `RegisterError.unknownRegister`, `.invalid` with everything that is wrong, `.exists`; errors of the store.
  @discardableResult
  public func append(
    _ values: [String: String], to register: String, reason: String = "", author: String, at now: Date,
    in transaction: Transaction
  ) throws -> RegisterRecord {
    let prepared = try prepare(values, for: known(register), with: reader(at: now))
    return try insert(prepared, Authorship(reason: reason, author: author, at: now), in: transaction)
  }

  /// Adds a version to a record. The others stay, and a search still finds the record by what they said.
  ///
  /// - Parameters:
  ///   - values: the fields that change. One that is left out stays as it is, an empty one is emptied.
  ///   - reason: the decision behind it, as the margin of the act tells it; it cannot be empty.
  /// - Throws: `RegisterError.unknownRecord`, `.missingReason`, `.nothingChanged`, `.invalid`, `.exists` when the identity would
  ///   become that of another record, `.erased`; errors of the store.
  @discardableResult
  public func correct(
    _ id: String, values changes: [String: String], reason: String, author: String, at now: Date,
    in transaction: Transaction
  ) throws -> RegisterRecord {
    guard reason.contains(where: { !$0.isWhitespace }) else { throw RegisterError.missingReason }
    guard let stored = try stored(id, in: transaction) else { throw RegisterError.unknownRecord(id) }
    let definition = try known(stored.register)
    let current = try version(stored.version, of: stored, in: transaction).sealed.values
    let merged = current.merging(changes) { _, change in change }
    let prepared = try prepare(merged, for: definition, with: reader(at: now))
    guard prepared.values != current else { throw RegisterError.nothingChanged }
    if let other = try holder(of: prepared.identity, in: transaction), other.number != stored.number {
      throw RegisterError.exists(record: other.id)
    }
    let next = StoredRecord(
      number: stored.number, id: stored.id, register: stored.register, person: stored.person,
      version: stored.version + 1)
    try transaction.execute(
      """
      UPDATE registers_record SET version = \(next.version), identity = \(prepared.identity)
      WHERE number = \(next.number)
      """)
    return try write(prepared, as: next, Authorship(reason: reason, author: author, at: now), in: transaction)
  }

  func prepare(
    _ written: [String: String], for definition: RegisterDefinition, with reader: ValueReader
  ) throws(RegisterError) -> PreparedRecord {
    let (values, faults) = reader.read(written, for: definition)
    guard faults.isEmpty else { throw .invalid(faults) }
    return PreparedRecord(
      register: definition.id, values: values, identity: index.identity(of: values, in: definition),
      tokens: index.tokens(of: values, in: definition))
  }

  func insert(
    _ prepared: PreparedRecord, _ authorship: Authorship, in transaction: Transaction
  ) throws -> RegisterRecord {
    if let other = try holder(of: prepared.identity, in: transaction) { throw RegisterError.exists(record: other.id) }
    return try insertNew(prepared, authorship, in: transaction)
  }

  /// Adds a record whose identity is known to be free.
  func insertNew(
    _ prepared: PreparedRecord, _ authorship: Authorship, in transaction: Transaction
  ) throws -> RegisterRecord {
    let person = try vault.create(at: authorship.at, in: transaction)
    let id = RecordID.random()
    try transaction.execute(
      """
      INSERT INTO registers_record (id, register, identity, person, version)
      VALUES (\(id), \(prepared.register), \(prepared.identity), \(person), 1)
      """)
    let number: Int64? = try transaction.value("SELECT number FROM registers_record WHERE id = \(id)")
    guard let number else { throw RegisterError.damaged(record: id) }
    let stored = StoredRecord(number: number, id: id, register: prepared.register, person: person, version: 1)
    return try write(prepared, as: stored, authorship, in: transaction)
  }

  /// Writes one version and what finds it.
  private func write(
    _ prepared: PreparedRecord, as stored: StoredRecord, _ authorship: Authorship, in transaction: Transaction
  ) throws -> RegisterRecord {
    let plain = SealedVersion(reason: authorship.reason, values: prepared.values).bytes
    let sealed = try vault.seal(
      plain, for: stored.person, context: stored.context(of: stored.version), in: transaction)
    try transaction.execute(
      """
      INSERT INTO registers_version (record, version, sealed, author, recorded_at)
      VALUES (\(stored.number), \(stored.version), \(sealed), \(authorship.author), \(authorship.at))
      """)
    try enter(prepared.tokens, of: stored.number, in: transaction)
    return RegisterRecord(
      id: stored.id, register: stored.register, person: stored.person, version: stored.version,
      values: try complete(prepared.values, stored.register), author: authorship.author, recordedAt: authorship.at)
  }

  /// Those of earlier versions stay.
  ///
  /// One row a statement, and no `RETURNING` above: a statement of several writes keeps a journal of its own in SQLite, which costs more at each
  /// of them the more a transaction has written.
  private func enter(_ tokens: [[UInt8]], of number: Int64, in transaction: Transaction) throws {
    for token in tokens {
      try transaction.execute(
        "INSERT INTO registers_token (token, record) VALUES (\(token), \(number)) ON CONFLICT DO NOTHING")
    }
  }

  /// A value for every field, so that what reads a record need not know which are empty.
  func complete(_ values: [String: String], _ register: String) throws(RegisterError) -> [String: String] {
    var complete: [String: String] = [:]
    for field in try known(register).fields { complete[field.id] = values[field.id] ?? "" }
    return complete
  }
}
