import Pack
public import Rules

/// The words that the expressions of a procedure may use besides CEL's own.
public enum ExpressionWords {
  /// `answers` alone: conditions, checks, fee and competence.
  public static func form(_ fields: [FormField], functions: [CELFunction]) -> CELEnvironment {
    CELEnvironment(variables: ["answers": answers(fields)], functions: functions)
  }

  /// Everything known when the act is made.
  ///
  /// `record` is the first record chosen as evidence, `records` all of them: text by field of the `registers` that the
  /// steps of the decision search. `office` has `name` and `place`. `panel` is what a contest's jury found.
  public static func act(
    _ definition: ProcedureDefinition, registers: [String: [String]], functions: [CELFunction]
  ) -> CELEnvironment {
    let steps = definition.decision
    // The first record comes from the first step that must choose one, or from a step before it that may.
    let first = steps.firstIndex { $0.records == .one }.map { steps[...$0] } ?? steps[...]
    var variables: [String: CELType] = [
      "answers": answers(definition.fields),
      "record": record(of: first, registers),
      "records": .list(record(of: steps[...], registers)),
      "office": .object(["name": .string, "place": .string]),
    ]
    if definition.panel != nil { variables["panel"] = .object(JuryVerdict.words) }
    return CELEnvironment(variables: variables, functions: functions)
  }

  /// A record that one of the steps may have chosen. No field is optional: evidence holds a text for each field that its
  /// register has, an empty one where nothing is known. A register whose fields are not given may have any, and so may a
  /// decision without steps, which is a fault of its own.
  private static func record(of steps: ArraySlice<DecisionStep>, _ registers: [String: [String]]) -> CELType {
    guard !steps.isEmpty else { return .map(.string, .string) }
    var types: [String: CELType] = [:]
    for register in steps.compactMap(\.register) {
      guard let fields = registers[register.value] else { return .map(.string, .string) }
      for field in fields { types[field] = .string }
    }
    return .object(types)
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
