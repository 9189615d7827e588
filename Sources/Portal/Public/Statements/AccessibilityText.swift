/// The accessibility statement.
enum AccessibilityText: String, AreaText {
  case title = "accessibility.title"
  case lead = "accessibility.lead"
  case state = "accessibility.state"
  case stateText = "accessibility.state.text"
  case done = "accessibility.done"
  case scripts = "accessibility.done.scripts"
  case keyboard = "accessibility.done.keyboard"
  case contrast = "accessibility.done.contrast"
  case zoom = "accessibility.done.zoom"
  case readers = "accessibility.done.readers"
  case weight = "accessibility.done.weight"
  case lacking = "accessibility.lacking"
  case languages = "accessibility.lacking.languages"
  case voice = "accessibility.lacking.voice"
  case papers = "accessibility.lacking.papers"
  case report = "accessibility.report"
  case reportText = "accessibility.report.text"

  static let whatIsDone: [Self] = [.scripts, .keyboard, .contrast, .zoom, .readers, .weight]
  static let whatIsLacking: [Self] = [.languages, .voice, .papers]
}
