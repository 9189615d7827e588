import Pack
import Procedures

/// Checks the fields that calls of `optionLabel` name by a literal: to CEL they are texts like any other.
struct OptionLabelCheck {
  let definition: ProcedureDefinition
  let faults: Faults

  func run() {
    let choices = definition.fields.filter { !$0.options.isEmpty }.map(\.id)
    for expression in definition.expressions {
      for (field, offset) in Self.fields(in: expression.text) where !choices.contains(field) {
        faults.add(
          "the form has no choice `\(field)`",
          fix: choices.isEmpty ? "ask it in the form" : "write one of \(choices.joined(separator: ", "))",
          at: expression.position(ofOffset: offset))
      }
    }
  }

  /// The literals that stand as first arguments, and the bytes before each. Other strings are stepped over, so that what
  /// they hold is not taken for a call.
  private static func fields(in source: String) -> [(field: String, offset: Int)] {
    let callOrString = /\boptionLabel\s*\(\s*(["'])([^"'\\]*)\1|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/
    return source.matches(of: callOrString).compactMap { match in
      guard let quote = match.1, let field = match.2 else { return nil }
      return (String(field), source.utf8.distance(from: source.startIndex, to: quote.startIndex))
    }
  }
}
