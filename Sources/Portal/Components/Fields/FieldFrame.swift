/// What surrounds a control: its label, its hint, its error.
struct FieldFrame<Control: HTML>: HTML {
  let name: String
  let caption: Words
  var hint: Words?
  var isOptional = false
  @HTMLBuilder let control: (FieldState) -> Control

  func write(to page: inout HTMLWriter) {
    let state = FieldState(name, hint: hint, page)
    page.write {
      div(.class("field", "wrong", if: state.fault != nil)) {
        label(.for(state.id.control)) {
          caption
          OptionalMark(isShown: isOptional)
        }
        FieldNotes(state: state, hint: hint)
        control(state)
      }
    }
  }
}
