/// The heading of a part: it never stands last on a page.
public struct HeadingBlock: Sendable, Hashable {
  public var text: Template

  public init(text: Template) { self.text = text }
}
