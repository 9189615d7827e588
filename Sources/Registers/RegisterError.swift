public import Pack

/// Why Registers refuses. Never carries a name, a date or another value of a record.
///
/// Inside a transaction errors of the store pass through as they are, so that it may try again.
public enum RegisterError: Error, Sendable, Hashable {
  case unknownRegister(String)
  case unknownRecord(String)
  /// The key of the person was destroyed: the record's values are gone.
  case erased(record: String)
  /// What was sealed is not readable, or is not a version of a record.
  case damaged(record: String)
  /// The values that are not as the register wants them, at least one.
  case invalid([ValueFault])
  /// Another record has the same identity.
  case exists(record: String)
  /// A correction says why.
  case missingReason
  /// A correction that changes nothing.
  case nothingChanged
  /// A query by which too many records could be found: it has no name, no key, and no parent with a date.
  case queryTooBroad
  /// The file is no CSV table.
  case unreadableFile(CSVError)
  /// The columns of a file that are missing, unknown or there twice.
  case badHeader([HeaderFault])
}
