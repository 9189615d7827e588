import Procedures

/// What is wrong with what was sent for a question.
enum AnswerFault: Error, Hashable, Sendable {
  /// The boxes of a date.
  case date(DateFault)
  case field(Procedures.FieldFault.Reason)

  /// Nothing was answered where an answer is needed.
  var isMissing: Bool { self == .field(.missing) }
}
