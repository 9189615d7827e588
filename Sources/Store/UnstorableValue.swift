/// A value that one engine would keep and the other would not.
public enum UnstorableValue: Sendable, Hashable {
  /// Text that holds the character NUL.
  case textWithNUL
  /// A `Double` that is not a number.
  case notANumber
}
