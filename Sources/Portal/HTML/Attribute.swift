/// An attribute of an element. What a page may say is listed in
/// `Attribute+*.swift`; neither a style nor a script is among it (the Content-Security-Policy forbids both).
struct Attribute {
  enum Value {
    /// The attribute is left out: `.checked(false)`, `.id(nil)`.
    case absent
    /// A boolean attribute: its name alone.
    case present
    case text(String)
    case number(Int)
    /// Text in the language of the page.
    case phrase(Phrase)
    /// Words separated by spaces: identifiers, classes. The attribute is left out when there is none.
    case words([String])
  }

  private let name: StaticString
  private let value: Value

  /// For the lists of this folder; a test sees to it that no page calls it.
  init(unlisted name: StaticString, _ value: Value) {
    self.name = name
    self.value = value
  }

  func write(to page: inout HTMLWriter) {
    switch value {
    case .absent: return
    case .present: begin(&page)
    case .text(let text): quoted(&page) { $0.attributeText(text) }
    case .number(let number): quoted(&page) { $0.number(number) }
    case .phrase(let phrase): quoted(&page) { $0.attributeText($0.setting.string(phrase)) }
    case .words(let words):
      guard !words.isEmpty else { return }
      quoted(&page) { page in
        for (index, word) in words.enumerated() {
          if index > 0 { page.markup(" ") }
          page.attributeText(word)
        }
      }
    }
  }

  private func begin(_ page: inout HTMLWriter) {
    page.markup(" ")
    page.markup(name)
  }

  private func quoted(_ page: inout HTMLWriter, _ body: (inout HTMLWriter) -> Void) {
    begin(&page)
    page.markup("=\"")
    body(&page)
    page.markup("\"")
  }
}

extension Attribute.Value {
  init(_ text: String?) {
    self = if let text { .text(text) } else { .absent }
  }

  init(_ flag: Bool) { self = flag ? .present : .absent }
}
