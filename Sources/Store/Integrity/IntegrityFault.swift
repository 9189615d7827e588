/// What `fsck` finds in a database.
public enum IntegrityFault: Sendable, Hashable {
  /// What SQLite reports of its file, or of rows that point at nothing.
  case structure(String)
  /// A blob whose content does not hash to its name.
  case blob(BlobHash)
}
