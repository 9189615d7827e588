/// Something that most readers can do without, closed until it is opened.
struct Disclosure<Content: HTML>: Component {
  private let caption: Words
  private let isOpen: Bool
  private let content: Content

  init(_ caption: some Sayable, isOpen: Bool = false, @HTMLBuilder content: () -> Content) {
    self.caption = caption.words
    self.isOpen = isOpen
    self.content = content()
  }

  var body: some HTML {
    details(.open(isOpen)) {
      summary { caption }
      div { content }
    }
  }
}
