public import Pack

/// One reason why a row of an imported file was left out. It never carries what the row says.
///
/// Prints as `line:column: reason — what to do`.
public struct ImportRejection: Sendable, Hashable {
  /// Where the value begins, as an editor shows it: both from 1, columns in characters.
  public let line: Int
  public let column: Int
  /// The field that is wrong; nil where the row as a whole is.
  public let field: String?
  public let reason: Reason

  public enum Reason: Sendable, Hashable {
    /// The row cannot be read as CSV.
    case unreadable(CSVError)
    case value(ValueFault.Reason)
    /// A record of the same identity says otherwise.
    case exists(record: String)
  }
}
