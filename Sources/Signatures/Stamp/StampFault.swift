/// Why facts cannot stand in a stamp.
public enum StampFault: Error, Sendable, Hashable {
  case badKind
  case badNumber
  /// More facts than a QR code should hold.
  case tooManyFacts(most: Int)
  /// A key is empty, too long or there twice.
  case badKey(String)
  /// The value of this key is too long.
  case longValue(key: String, mostBytes: Int)
  /// A time before 1970, or an end before the issue.
  case badTime
}
