/// One part of a document, from top to bottom.
public struct Block: Sendable, Hashable {
  public indirect enum Content: Sendable, Hashable {
    case arms(ArmsBlock)
    case title(TitleBlock)
    case heading(HeadingBlock)
    case paragraph(ParagraphBlock)
    case fields(FieldsBlock)
    case table(TableBlock)
    case mentions(MentionsBlock)
    case qr(QRBlock)
    case signature(SignatureBlock)
    case columns(ColumnsBlock)
    case spacer(height: Double)
    case rule
  }

  public let content: Content
  /// The block shows if one of these values is not empty, or if none is named.
  public let when: [Placeholder]

  public init(_ content: Content, when: [Placeholder] = []) {
    self.content = content
    self.when = when
  }
}
