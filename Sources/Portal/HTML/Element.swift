/// An element with content between its tags.
struct Element<Content: HTML>: HTML {
  private let opening: StaticString
  private let closing: StaticString
  private let attributes: [Attribute]
  private let content: Content

  /// - Parameters:
  ///   - opening: `<h1`, without the bracket that ends the tag.
  ///   - closing: `</h1>`
  init(_ opening: StaticString, _ closing: StaticString, _ attributes: [Attribute], _ content: Content) {
    self.opening = opening
    self.closing = closing
    self.attributes = attributes
    self.content = content
  }

  borrowing func write(to page: inout HTMLWriter) {
    page.open(opening, attributes)
    content.write(to: &page)
    page.markup(closing)
  }
}

/// An element that has no content and no end tag (HTML §13.1.2, void elements).
struct VoidElement: HTML {
  private let opening: StaticString
  private let attributes: [Attribute]

  init(_ opening: StaticString, _ attributes: [Attribute]) {
    self.opening = opening
    self.attributes = attributes
  }

  borrowing func write(to page: inout HTMLWriter) { page.open(opening, attributes) }
}
