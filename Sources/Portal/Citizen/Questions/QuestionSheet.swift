import Procedures
import Vocabulary

/// The questions of one page as they are shown: what was answered or typed, what is wrong, which places were found.
struct QuestionSheet: Sendable {
  let fields: [FormField]
  private(set) var answers: FormAnswers
  /// The places to choose from, by field.
  let found: [String: [Choice]]
  let state: StateCode

  /// The questions as they were answered before.
  init(_ fields: [FormField], answered: Answers, places: PlaceChoices, state: StateCode) {
    self.fields = fields
    self.state = state
    answers = FormAnswers(answered, to: fields)
    let codes = fields.filter { $0.kind == .place }.compactMap { field in answered[field.id].map { (field.id, $0) } }
    found = Dictionary(codes.map { ($0, places.choices([$1])) }) { first, _ in first }
  }

  /// The questions as they were just typed, with what is wrong.
  init(_ fields: [FormField], typed: FormAnswers, found: [String: [Choice]], state: StateCode) {
    self.fields = fields
    self.state = state
    answers = typed
    self.found = found
  }

  /// Says what is wrong with the answers that stand there; a question that was not answered yet is no fault.
  mutating func mark(_ faults: [Procedures.FieldFault], in language: LanguageTag) {
    for fault in faults where fault.reason != .missing {
      guard let field = fields.first(where: { $0.id == fault.field }) else { continue }
      answers.fault(field.id, fault.reason.words(about: field, in: language))
    }
  }

  var questions: [QuestionField] { fields.map { QuestionField($0, found: found[$0.id], state: state) } }
}
