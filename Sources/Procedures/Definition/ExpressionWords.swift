public import Rules

/// The words that the expressions of a procedure may use besides CEL's own.
public enum ExpressionWords {
  /// `answers` alone: conditions, checks, fee and competence.
  public static func form(_ fields: [FormField], functions: [CELFunction]) -> CELEnvironment {
    CELEnvironment(variables: ["answers": answers(fields)], functions: functions)
  }

  /// Everything known when the act is made.
  ///
  /// `record` is the first record chosen as evidence, `records` all of them: maps of text by field.
  /// `office` has `name` and `place`.
  public static func act(_ fields: [FormField], functions: [CELFunction]) -> CELEnvironment {
    CELEnvironment(
      variables: [
        "answers": answers(fields),
        "record": .map(.string, .string),
        "records": .list(.map(.string, .string)),
        "office": .object(["name": .string, "place": .string]),
      ], functions: functions)
  }

  private static func answers(_ fields: [FormField]) -> CELType {
    var types: [String: CELType] = [:]
    for field in fields {
      let type: CELType = field.kind == .number ? .int : .string
      types[field.id] = field.isRequired && field.condition == nil ? type : .optional(type)
    }
    return .object(types)
  }
}
