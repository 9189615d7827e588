/// One of the answers to a question.
struct Choice: Sendable, Hashable {
  let value: String
  let caption: Words
  let hint: Words?

  init(_ value: String, _ caption: some Sayable, hint: (any Sayable)? = nil) {
    self.value = value
    self.caption = caption.words
    self.hint = hint?.words
  }
}
