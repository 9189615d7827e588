/// A button that is a whole form: take a dossier, put a job back.
struct ActionButton: Component {
  private let caption: Words
  private let link: Link
  private let weight: Button.Weight

  init(_ caption: some Sayable, to link: Link, _ weight: Button.Weight = .second) {
    self.caption = caption.words
    self.link = link
    self.weight = weight
  }

  var body: some HTML {
    PostForm(to: link) { Button(caption, weight) }
  }
}
