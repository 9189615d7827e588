/// A statement to agree with: one checkbox. Its value is "oui".
struct ConsentField: HTML {
  private let name: String
  private let caption: Words

  init(_ name: String, _ caption: some Sayable) {
    self.name = name
    self.caption = caption.words
  }

  func write(to page: inout HTMLWriter) {
    let state = FieldState(name, hint: nil, page)
    page.write {
      div(.class("field", "wrong", if: state.fault != nil)) {
        FieldNotes(state: state, hint: nil)
        Pick(
          id: state.id.control, name: name, type: .checkbox, choice: Choice("oui", caption),
          isChosen: state.holds("oui"), described: state.described)
      }
    }
  }
}
