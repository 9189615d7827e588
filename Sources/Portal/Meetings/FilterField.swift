/// A list of a ``FilterForm``: everything, or one of several.
struct FilterField: Component {
  let name: String
  let caption: Words
  let all: Words
  let choices: [Choice]

  var body: some HTML {
    FieldFrame(name: name, caption: caption) { state in
      select(.id(state.id.control), .name(name)) {
        option(.value("")) { all }
        for choice in choices {
          option(.value(choice.value), .selected(state.holds(choice.value))) { choice.caption }
        }
      }
    }
  }
}
