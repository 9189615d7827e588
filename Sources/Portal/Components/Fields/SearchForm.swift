/// A form that asks without changing anything. What is asked stands in the address: never personal data.
struct SearchForm: Component {
  private let link: Link
  private let name: String
  private let caption: Words
  private let asked: String
  private let fault: FieldFault?

  init(to link: Link, _ name: String, _ caption: some Sayable, asked: String?, fault: FieldFault? = nil) {
    self.link = link
    self.name = name
    self.caption = caption.words
    self.asked = asked ?? ""
    self.fault = fault
  }

  private var id: FieldID { FieldID(name) }

  var body: some HTML {
    form(.method(.get), .action(link), .role(.search), .class("field", "wrong", if: fault != nil)) {
      label(.for(name)) { caption }
      if let fault {
        p(.class("fault"), .id(id.fault)) {
          span(.class("vh")) { PortalText.errorBeside }
          fault.message
        }
      }
      div(.class("find")) {
        input(
          .id(id.control), .name(name), .type(.search), .value(asked), .dir(.auto),
          .ariaDescribedBy(id.described(hint: false, fault: fault != nil)), .ariaInvalid(fault != nil))
        button(.type(.submit)) { PortalText.search }
      }
    }
  }
}
