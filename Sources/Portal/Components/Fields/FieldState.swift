/// What a control needs to know of its field while it is written.
struct FieldState {
  let id: FieldID
  let fault: FieldFault?
  let described: [String]
  private let answers: FormAnswers
  private let name: String

  init(_ name: String, hint: Words?, _ page: borrowing HTMLWriter) {
    self.name = name
    id = FieldID(name)
    answers = page.answers
    fault = answers.fault(name)
    described = id.described(hint: hint != nil, fault: fault != nil)
  }

  /// What was typed here, or nil.
  var typed: String? { answers[name] }

  func holds(_ value: String) -> Bool { answers.holds(name, value) }

  /// What was typed in a part of the field that has a name of its own.
  func typed(part: String) -> String? { answers[part] }
}
