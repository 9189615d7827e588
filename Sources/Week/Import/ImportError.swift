/// Why a file of another system was not read at all. What is wrong with one of its rows is an ``ImportRefusal``.
public enum ImportError: Error, Sendable, Hashable {
  case tooLarge(limit: Int)
  case tooMany(limit: Int)
  /// Neither UTF-8, nor a text.
  case notText
  /// The file is not of the format; the line is where that is seen.
  case malformed(line: Int)
  /// Elements, components or brackets stand too deep in one another.
  case tooDeep(line: Int)
  /// A document type, which may define entities: no programme needs one.
  case documentType(line: Int)
}
