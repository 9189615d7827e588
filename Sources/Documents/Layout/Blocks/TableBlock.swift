/// A table whose rows come from the act. Its heading comes again on each page that it reaches.
public struct TableBlock: Sendable, Hashable {
  public struct Column: Sendable, Hashable {
    public var heading: Template
    /// Share of the table's width, to the sum of all shares.
    public var share: Double

    public init(heading: Template, share: Double) {
      self.heading = heading
      self.share = share
    }
  }

  /// What stands in the place of the rows where there is none.
  public enum Empty: Sendable, Hashable {
    /// A line drawn across, so that nothing can be written in; the text says it to those who do not see it.
    case oblique(alternative: Template)
    case text(Template)
  }

  public var rows: Placeholder
  public var columns: [Column]
  public var empty: Empty

  public init(rows: Placeholder, columns: [Column], empty: Empty) {
    self.rows = rows
    self.columns = columns
    self.empty = empty
  }
}
