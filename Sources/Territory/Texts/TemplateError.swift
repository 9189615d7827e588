/// What is wrong with a template; offsets count UTF-8 bytes from its start.
public enum TemplateError: Error, Sendable, Hashable {
  /// A brace is opened and not closed.
  case unclosed(offset: Int)
  /// A brace is closed that was not opened.
  case unopened(offset: Int)
  /// A placeholder whose name is not small ASCII letters, digits and `_`, beginning with a letter.
  case badName(offset: Int)
}
