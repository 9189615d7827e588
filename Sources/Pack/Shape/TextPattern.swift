/// The form of a text as a regular expression in the part of ECMA-262 that JSON Schema recommends and Swift shares:
/// literals, `[0-9]`, `.`, groups, `|`, `?`, `*`, `+`, `{n,m}`. It must match the whole text.
///
/// Written as a literal in a declaration; one that does not compile is a mistake of the program and stops it.
public struct TextPattern: ExpressibleByStringLiteral, Sendable {
  let source: String
  private let expression: Expression

  /// `Regex` is not declared Sendable because of the closures that a builder may put into it; one made from text has none.
  private struct Expression: @unchecked Sendable {
    let regex: Regex<AnyRegexOutput>
  }

  public init(stringLiteral source: String) {
    guard let regex = try? Regex(source) else { preconditionFailure("the pattern \(source) does not compile") }
    self.source = source
    expression = Expression(regex: regex.matchingSemantics(.unicodeScalar).asciiOnlyCharacterClasses())
  }

  /// The pattern for a reader that looks for it anywhere in the text.
  var anchored: String { "^(?:\(source))$" }

  func matches(_ text: String) -> Bool {
    (try? expression.regex.wholeMatch(in: text)) != nil
  }
}
