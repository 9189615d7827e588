extension PAdES {
  /// A box with text that shows where and by whom a file was signed. It proves nothing by itself.
  ///
  /// The text stands in Helvetica, which readers have and files do not embed: a file that must stay PDF/A is signed
  /// without a mark.
  public struct Mark: Sendable, Hashable {
    /// 1 to 4, in characters of Windows code page 1252.
    public var lines: [String]
    /// Counted from 1. In a field that is there already, its own page and rectangle count.
    public var page: Int
    public var rectangle: Rectangle

    public init(
      _ lines: [String], page: Int = 1, rectangle: Rectangle = Rectangle(x: 36, y: 36, width: 200, height: 60)
    ) {
      self.lines = lines
      self.page = page
      self.rectangle = rectangle
    }
  }
}
