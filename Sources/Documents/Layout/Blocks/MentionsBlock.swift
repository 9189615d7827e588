/// The notes that a register carries in its margin: marriage, divorce, correction, death. Rows of a date and a text.
public struct MentionsBlock: Sendable, Hashable {
  public var rows: Placeholder
  /// What stands there where no note was made.
  public var empty: Template

  public init(rows: Placeholder, empty: Template) {
    self.rows = rows
    self.empty = empty
  }
}
