/// What bounds an expression that somebody else wrote.
public enum CELLimits {
  /// The longest source, in bytes of UTF-8.
  public static let sourceLength = 16_384
  /// The deepest nesting of an expression, chains of one operator included.
  public static let depth = 128
  /// The largest compiled regular expression, in instructions.
  public static let patternSize = 2_000
}
