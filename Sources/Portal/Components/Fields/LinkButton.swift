/// A link that looks like a button, since it is the one way on.
struct LinkButton: Component {
  private let caption: Words
  private let link: Link
  private let weight: Button.Weight

  init(_ caption: some Sayable, to link: Link, _ weight: Button.Weight = .main) {
    self.caption = caption.words
    self.link = link
    self.weight = weight
  }

  var body: some HTML {
    a(.href(link), .class("btn", weight.rawValue, if: weight != .main)) { caption }
  }
}
