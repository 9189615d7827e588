/// A form that asks without changing anything. What is asked stands in the address: never personal data.
struct SearchForm: Component {
  private let link: Link
  private let name: String
  private let caption: Words
  private let asked: String

  init(to link: Link, _ name: String, _ caption: some Sayable, asked: String?) {
    self.link = link
    self.name = name
    self.caption = caption.words
    self.asked = asked ?? ""
  }

  var body: some HTML {
    form(.method(.get), .action(link), .role(.search), .class("field")) {
      label(.for(name)) { caption }
      div(.class("find")) {
        input(.id(name), .name(name), .type(.search), .value(asked), .dir(.auto))
        button(.type(.submit)) { PortalText.search }
      }
    }
  }
}
