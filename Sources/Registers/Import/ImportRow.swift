import Pack

/// A row of an imported file whose values are right, on its way to the store.
struct ImportRow: Sendable {
  let row: CSVRow
  let prepared: PreparedRecord

  /// What the store made of it.
  enum Outcome: Sendable {
    case loaded
    case skipped
    case exists(record: String)
  }
}
