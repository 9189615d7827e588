/// A type that a column can hold.
///
/// Enums and wrappers over such a type conform by declaration alone: `extension BlobName: SQLConvertible {}`.
public protocol SQLConvertible: Sendable {
  var sqlValue: SQLValue { get }
  /// `nil` when the value is of another kind, or out of range.
  init?(sqlValue: SQLValue)
}

extension SQLConvertible where Self: RawRepresentable, RawValue: SQLConvertible {
  public var sqlValue: SQLValue { rawValue.sqlValue }

  public init?(sqlValue: SQLValue) {
    guard let rawValue = RawValue(sqlValue: sqlValue) else { return nil }
    self.init(rawValue: rawValue)
  }
}
