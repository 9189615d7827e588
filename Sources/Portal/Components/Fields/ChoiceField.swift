/// A question with a few answers, all seen at once: radios for one answer, checkboxes for several.
struct ChoiceField: Component {
  enum Kind {
    case one
    case several
  }

  private let name: String
  private let caption: Words
  private let hint: Words?
  private let choices: [Choice]
  private let kind: Kind
  private let isOptional: Bool
  private let isTitle: Bool

  /// - Parameter isTitle: The question is the page's title, when it is alone on the page.
  init(
    _ name: String, _ caption: some Sayable, hint: (any Sayable)? = nil, _ choices: [Choice], _ kind: Kind = .one,
    isOptional: Bool = false, isTitle: Bool = false
  ) {
    self.name = name
    self.caption = caption.words
    self.hint = hint?.words
    self.choices = choices
    self.kind = kind
    self.isOptional = isOptional
    self.isTitle = isTitle
  }

  var body: some HTML {
    GroupFrame(name: name, caption: caption, hint: hint, isOptional: isOptional, isTitle: isTitle) { state in
      for (index, choice) in choices.enumerated() {
        Pick(
          id: index == 0 ? state.id.control : state.id.part("\(index + 1)"), name: name,
          type: kind == .one ? .radio : .checkbox, choice: choice, isChosen: state.holds(choice.value))
      }
    }
  }
}
