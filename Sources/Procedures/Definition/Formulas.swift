import Rules

/// The compiled expressions of a procedure.
struct Formulas: Sendable {
  /// By field.
  var conditions: [String: CELExpression] = [:]
  /// By piece.
  var pieces: [String: CELExpression] = [:]
  /// By field, in the order of its checks.
  var checks: [String: [CELExpression]] = [:]
  /// In the order of the rules.
  var eligibility: [CELExpression] = []
  /// By step: whether its records are the applicant's own.
  var own: [String: CELExpression] = [:]
  var fee: CELExpression
  var place: CELExpression
  var facts: [(name: String, expression: CELExpression)]
  var tables: [(name: String, expression: CELExpression)]
  var stamp: [(name: String, expression: CELExpression)]
  /// Fields whose answers are numbers.
  var numbers: Set<String>
}
