/// How far a write stands from the others. SQLite has one writer: there all are alike.
enum Isolation {
  /// As if the bodies ran one after another.
  case serializable
  /// Each statement sees what is committed: for taking rows with `SKIP LOCKED`, which a snapshot would make fail.
  case readCommitted
  /// No other process is in such a body: for the schema.
  case exclusive
}
