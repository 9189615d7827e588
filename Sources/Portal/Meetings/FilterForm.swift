/// A form that narrows a list down: what is asked stands in the address, never anything personal.
struct FilterForm<Content: HTML>: HTML {
  private let link: Link
  private let answers: FormAnswers
  private let content: Content

  init(to link: Link, _ answers: FormAnswers, @HTMLBuilder content: () -> Content) {
    self.link = link
    self.answers = answers
    self.content = content()
  }

  func write(to page: inout HTMLWriter) {
    let outer = page.answers
    page.answers = answers
    page.write { form(.method(.get), .action(link), .role(.search)) { content } }
    page.answers = outer
  }
}

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
