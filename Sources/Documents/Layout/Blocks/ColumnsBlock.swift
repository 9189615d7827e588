/// Blocks side by side, each column running on by itself from page to page: a margin of notes, two authorities, a seal beside a code.
public struct ColumnsBlock: Sendable, Hashable {
  public struct Column: Sendable, Hashable {
    /// In millimetres; columns without a width share what is left.
    public var width: Double?
    public var blocks: [Block]

    public init(width: Double? = nil, blocks: [Block]) {
      self.width = width
      self.blocks = blocks
    }
  }

  public var columns: [Column]
  /// Space between columns, in millimetres.
  public var gap: Double
  /// A thin line between columns.
  public var isRuled: Bool

  public init(columns: [Column], gap: Double, isRuled: Bool) {
    self.columns = columns
    self.gap = gap
    self.isRuled = isRuled
  }
}
