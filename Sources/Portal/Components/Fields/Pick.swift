/// A radio or a checkbox with its label.
struct Pick: Component {
  let id: String
  let name: String
  let type: InputType
  let choice: Choice
  let isChosen: Bool
  var described: [String] = []

  /// Not the name of a field's own hint: the first choice bears the identifier of its field.
  private var note: String { id + "-note" }

  var body: some HTML {
    div(.class("pick")) {
      input(
        .id(id), .name(name), .type(type), .value(choice.value), .checked(isChosen),
        .ariaDescribedBy(described + (choice.hint == nil ? [] : [note])))
      label(.for(id)) {
        choice.caption
        if let hint = choice.hint { span(.class("hint"), .id(note)) { hint } }
      }
    }
  }
}
