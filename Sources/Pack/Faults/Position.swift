/// A place in a file as an editor shows it.
///
/// Lines and columns begin at 1. A column counts characters (grapheme clusters), not bytes, so that `é` and `ɓ` are one
/// column each; a tab is one column. Prints as `file:line:column`.
public struct Position: Sendable, Hashable {
  public let file: String
  public let line: Int
  public let column: Int

  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Position: Comparable {
  /// Files in alphabetical order, then from top to bottom.
  public static func < (left: Position, right: Position) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension Position: CustomStringConvertible {
  public var description: String { "\(file):\(line):\(column)" }
}
