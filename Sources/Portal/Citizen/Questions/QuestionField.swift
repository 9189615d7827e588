import Procedures
import Vocabulary

/// A question of a form, with the widget that its kind calls for. What was answered and what is wrong with it come from the
/// form that it stands in.
struct QuestionField: Component {
  /// A text that may be longer than this, in characters, is written on several lines.
  private static let longLine = 200
  /// With more choices than this, they stand in a list that opens.
  private static let fewChoices = 7

  private let field: FormField
  private let found: [Choice]?
  private let state: StateCode

  /// - Parameters:
  ///   - found: The places to choose from, where it asks for a place; nil before a search.
  ///   - state: The State whose calling code stands before a telephone's number.
  init(_ field: FormField, found: [Choice]?, state: StateCode) {
    self.field = field
    self.found = found
    self.state = state
  }

  private var isOptional: Bool { !field.isRequired }

  var body: some HTML {
    switch field.kind {
    case .text where field.maximumLength > Self.longLine:
      TextAreaField(field.id, field.label, hint: field.hint, maxLength: field.maximumLength, isOptional: isOptional)
    case .name, .text:
      TextField(
        field.id, field.label, hint: field.hint, isOptional: isOptional)
    case .nina:
      TextField(field.id, field.label, hint: field.hint, width: .half, isOptional: isOptional)
    case .number:
      TextField(field.id, field.label, hint: field.hint, .figures, width: .short, isOptional: isOptional)
    case .phone:
      TextField(
        field.id, field.label, hint: field.hint, .phone(callingCode: "+\(state.callingCode)"), isOptional: isOptional)
    case .date:
      DateField(
        field.id, field.label, hint: field.hint?.words ?? PortalText.dateHint.words, mayBeAbout: true,
        isOptional: isOptional)
    case .place:
      PlaceField(field.id, field.label, hint: field.hint, found: found, isOptional: isOptional)
    case .choice where field.options.count <= Self.fewChoices:
      ChoiceField(field.id, field.label, hint: field.hint, choices, isOptional: isOptional)
    case .choice:
      SelectField(field.id, field.label, hint: field.hint, choices, isOptional: isOptional)
    }
  }

  private var choices: [Choice] { field.options.map { Choice($0.id, $0.label) } }
}
