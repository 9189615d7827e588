public import Foundation
public import Store

/// Who read whose data, when and why. Entries are only ever added; the person concerned sees every one of them.
///
/// ```swift
/// try await store.write { transaction in
///   let record = try births.record(key, in: transaction)
///   try access.record(
///     .record(register: "births", key: key), by: AccessReader(agent, office: office), for: .dossier(number), at: now,
///     in: transaction)
///   return record
/// }
/// ```
/// The entry stands in the transaction of the reading: a reading that cannot be logged does not happen.
public struct AccessLog: Sendable {
  public init() {}

  /// Adds an entry: `reader` has read what is the subject's.
  public func record(
    _ subject: AccessSubject, by reader: AccessReader, for purpose: AccessPurpose, at now: Date,
    in transaction: Transaction
  ) throws {
    var random = SystemRandomNumberGenerator()
    let id = Hexadecimal.text(Hexadecimal.random(count: 16, using: &random))
    try transaction.execute(
      """
      INSERT INTO identity_access (id, subject, reader_kind, reader, office, purpose, read_at)
      VALUES (\(id), \(subject.text), \(AccessReader.kind), \(reader.agent), \(reader.office), \(purpose.text), \(now))
      """)
  }

  /// The readings of a subject's data, the latest first.
  ///
  /// - Parameter limit: 1 to 500.
  /// - Throws: `IdentityError.unreadableAccess` for a row without a reader: a reading is not left out in silence; errors of the store.
  public func entries(
    for subject: AccessSubject, limit: Int = 100, in transaction: Transaction
  ) throws -> [AccessEntry] {
    try transaction.rows(
      """
      SELECT reader_kind, reader, office, purpose, read_at FROM identity_access
      WHERE subject = \(subject.text) ORDER BY read_at DESC, id
      LIMIT \(min(max(limit, 1), 500))
      """
    ).map { row in
      let reader = AccessReader(
        kind: try row.get("reader_kind"), id: try row.get("reader"), office: try row.get("office"))
      guard let reader else { throw IdentityError.unreadableAccess }
      return AccessEntry(
        reader: reader, purpose: AccessPurpose(text: try row.get("purpose")), at: try row.get("read_at"))
    }
  }
}
