/// A question with many short answers, in a list that opens. For fewer than eight, ``ChoiceField`` is easier on a phone.
struct SelectField: Component {
  private let name: String
  private let caption: Words
  private let hint: Words?
  private let choices: [Choice]
  private let isOptional: Bool

  init(
    _ name: String, _ caption: some Sayable, hint: (any Sayable)? = nil, _ choices: [Choice], isOptional: Bool = false
  ) {
    self.name = name
    self.caption = caption.words
    self.hint = hint?.words
    self.choices = choices
    self.isOptional = isOptional
  }

  var body: some HTML {
    FieldFrame(name: name, caption: caption, hint: hint, isOptional: isOptional) { state in
      select(
        .id(state.id.control), .name(name), .ariaDescribedBy(state.described), .ariaInvalid(state.fault != nil)
      ) {
        option(.value("")) { PortalText.choose }
        for choice in choices {
          option(.value(choice.value), .selected(state.holds(choice.value))) { choice.caption }
        }
      }
    }
  }
}
