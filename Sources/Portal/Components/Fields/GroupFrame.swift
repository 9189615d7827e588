/// What surrounds several controls that answer one question.
struct GroupFrame<Controls: HTML>: HTML {
  let name: String
  let caption: Words
  var hint: Words?
  var isOptional = false
  /// The question is the title of the page.
  var isTitle = false
  @HTMLBuilder let controls: (FieldState) -> Controls

  func write(to page: inout HTMLWriter) {
    let state = FieldState(name, hint: hint, page)
    page.write {
      fieldset(
        .class("wrong", if: state.fault != nil), .ariaDescribedBy(state.described)
      ) {
        if isTitle {
          legend(.class("big")) { h1(.class("big")) { caption } }
        } else {
          legend {
            caption
            OptionalMark(isShown: isOptional)
          }
        }
        FieldNotes(state: state, hint: hint)
        controls(state)
      }
    }
  }
}
