/// A radio or a checkbox with its label.
struct Pick: Component {
  let id: String
  let name: String
  let type: InputType
  let choice: Choice
  let isChosen: Bool
  var described: [String] = []

  var body: some HTML {
    div(.class("pick")) {
      input(
        .id(id), .name(name), .type(type), .value(choice.value), .checked(isChosen),
        .ariaDescribedBy(described + (choice.hint == nil ? [] : [id + "-aide"])))
      label(.for(id)) {
        choice.caption
        if let hint = choice.hint { span(.class("hint"), .id(id + "-aide")) { hint } }
      }
    }
  }
}
