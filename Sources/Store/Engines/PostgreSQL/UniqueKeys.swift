import Synchronization

/// The columns of every unique index, so that a conflict reads the same on both engines.
final class UniqueKeys: Sendable {
  /// Guards the names, which are read anew when the schema has changed.
  private let names = Mutex<[String: String]>([:])

  var columns: [String: String] { names.withLock { $0 } }

  /// An index over an expression keeps its own name, as SQLite reports it.
  func learn(in transaction: Transaction) throws(StoreError) {
    let rows = try transaction.rows(
      """
      SELECT i.relname AS index, t.relname || '(' || string_agg(a.attname, ', ' ORDER BY k.place) || ')' AS columns
      FROM pg_index x
      JOIN pg_class i ON i.oid = x.indexrelid
      JOIN pg_class t ON t.oid = x.indrelid
      CROSS JOIN LATERAL unnest(x.indkey::smallint[]) WITH ORDINALITY AS k(number, place)
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number
      WHERE x.indisunique AND x.indexprs IS NULL AND i.relnamespace = current_schema()::regnamespace
      GROUP BY i.relname, t.relname
      """)
    var columns: [String: String] = [:]
    for row in rows { columns[try row.get("index")] = try row.get("columns", as: String.self) }
    let learned = columns
    names.withLock { $0 = learned }
  }
}
