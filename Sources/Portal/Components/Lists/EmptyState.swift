/// What a list shows when there is nothing in it: why, and what can be done.
struct EmptyState<Action: HTML>: Component {
  private let text: Words
  private let action: Action

  init(_ text: some Sayable, @HTMLBuilder action: () -> Action) {
    self.text = text.words
    self.action = action()
  }

  var body: some HTML {
    div(.class("empty")) {
      Pictogram.shelter
      p { text }
      action
    }
  }
}
