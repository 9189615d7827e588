/// Why a backup cannot be written or read.
public enum BackupFault: Sendable, Hashable {
  /// `code` is `errno`.
  case cannotOpen(path: String, code: Int)
  case cannotRead(code: Int)
  case cannotWrite(code: Int)
  /// The file is none of ours.
  case notABackup
  /// A later version of the format.
  case unknownVersion(Int)
  /// The file is incomplete or was altered: its SHA-256 is not the one at its end.
  case damaged
  /// The content does not follow the format; `offset` is in bytes.
  case malformed(offset: Int)
  /// A table that is not, or not so, in the schema of the backup's own migrations.
  case unknownTable(String)
  /// The database to restore into is not empty.
  case notEmpty
  /// A backup of another State or instance than the one that is expected.
  case otherIdentity(StoreIdentity)
}
