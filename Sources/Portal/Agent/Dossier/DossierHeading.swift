import Vocabulary

/// The title of a page on which something is done to a dossier.
struct DossierHeading: Component {
  let number: DossierNumber
  let title: Words

  init(_ number: DossierNumber, _ title: some Sayable) {
    self.number = number
    self.title = title.words
  }

  var body: some HTML {
    h1 {
      span(.class("over")) { number.rawValue }
      title
    }
  }
}
