/// Something that writes itself into a page.
///
/// A `String` is an `HTML` too: it writes itself escaped. There is no other way for a string to reach a page, so a
/// forgotten escape does not compile. Markup that is not escaped is a `StaticString`, which only a literal of our own
/// source can be.
protocol HTML {
  borrowing func write(to page: inout HTMLWriter)
}

/// An `HTML` that is made of other `HTML`.
///
/// ```swift
/// struct Greeting: Component {
///   let name: String
///   var body: some HTML { p { "Bonjour "; strong { name } } }
/// }
/// ```
protocol Component: HTML {
  associatedtype Body: HTML
  @HTMLBuilder var body: Body { get }
}

extension Component {
  func write(to page: inout HTMLWriter) { body.write(to: &page) }
}

extension String: HTML {
  func write(to page: inout HTMLWriter) { page.text(self) }
}

extension Substring: HTML {
  func write(to page: inout HTMLWriter) { page.text(String(self)) }
}

extension Int: HTML {
  func write(to page: inout HTMLWriter) { page.number(self) }
}

extension Optional: HTML where Wrapped: HTML {
  func write(to page: inout HTMLWriter) { self?.write(to: &page) }
}
