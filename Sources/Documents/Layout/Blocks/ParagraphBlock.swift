/// A running text.
public struct ParagraphBlock: Sendable, Hashable {
  public var text: Template
  public var align: Alignment
  /// In points; nil for the page's own size.
  public var size: Double?
  public var style: ParagraphStyle
  public var tone: Tone

  public init(
    text: Template, align: Alignment = .start, size: Double? = nil, style: ParagraphStyle = .regular, tone: Tone = .ink
  ) {
    self.text = text
    self.align = align
    self.size = size
    self.style = style
    self.tone = tone
  }
}
