/// The document's own name, once, as its first heading, with what tells it from others of its kind below.
public struct TitleBlock: Sendable, Hashable {
  public var text: Template
  public var subtitle: Template
  public var align: Alignment

  public init(text: Template, subtitle: Template = Template(""), align: Alignment = .start) {
    self.text = text
    self.subtitle = subtitle
    self.align = align
  }
}
