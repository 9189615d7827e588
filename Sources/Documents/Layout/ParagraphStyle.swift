/// How a paragraph looks.
public enum ParagraphStyle: String, Sendable, Hashable, CaseIterable {
  case regular, bold, italic
  /// Capitals with some space between them.
  case capitals
}
