public import Foundation
public import Store

/// Who read whose data, when and why. Entries are only ever added; the person concerned sees every one of them.
///
/// ```swift
/// try await store.write { transaction in
///   let record = try births.record(key, in: transaction)
///   try access.record(.record(register: "births", key: key), by: .agent(agent, office: office), for: number, at: now,
///     in: transaction)
///   return record
/// }
/// ```
/// The entry stands in the transaction of the reading: a reading that cannot be logged does not happen.
public struct AccessLog: Sendable {
  public init() {}

  public func record(
    _ subject: AccessSubject, by reader: AccessReader, for purpose: String, at now: Date, in transaction: Transaction
  ) throws {
    var random = SystemRandomNumberGenerator()
    let id = Hexadecimal.text(Hexadecimal.random(count: 16, using: &random))
    try transaction.execute(
      """
      INSERT INTO identity_access (id, subject, reader_kind, reader, office, purpose, read_at)
      VALUES (\(id), \(subject.text), \(reader.kind), \(reader.id), \(reader.office.sqlValue), \(purpose), \(now))
      """)
  }

  /// The readings of a subject's data, the latest first.
  ///
  /// - Parameters:
  ///   - last: where the page before ended.
  ///   - limit: 1 to 500.
  public func entries(
    for subject: AccessSubject, after last: AccessEntry? = nil, limit: Int = 100, in transaction: Transaction
  ) throws -> [AccessEntry] {
    let rest: SQL =
      if let last { "AND (read_at < \(last.at) OR (read_at = \(last.at) AND id > \(last.id))) " } else { "" }
    return try transaction.rows(
      """
      SELECT id, reader_kind, reader, office, purpose, read_at FROM identity_access
      WHERE subject = \(subject.text) \(rest)ORDER BY read_at DESC, id
      LIMIT \(min(max(limit, 1), 500))
      """
    ).compactMap { row in
      let reader = AccessReader(
        kind: try row.get("reader_kind"), id: try row.get("reader"), office: try row.get("office"))
      return try reader.map {
        AccessEntry(id: try row.get("id"), reader: $0, purpose: try row.get("purpose"), at: try row.get("read_at"))
      }
    }
  }
}
