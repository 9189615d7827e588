/// Why a database is not the expected one.
public enum ForeignDatabase: Sendable, Hashable {
  /// The file is not a SQLite database.
  case notADatabase
  /// Tables that are not of this system.
  case unknownTables
  /// A database of this system, but of another State or instance.
  case otherIdentity(StoreIdentity)
}
