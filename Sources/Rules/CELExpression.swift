/// An expression of the Common Expression Language: compiled once with its types checked, evaluated often.
///
/// ```swift
/// let isAdult = try CELExpression.compile("age >= 18", in: CELEnvironment(variables: ["age": .int]), expecting: .bool)
/// try isAdult.evaluate(["age": 42])  // .bool(true)
/// ```
/// Follows the definition at github.com/google/cel-spec (langdef), without protocol buffers: records come from the
/// application, and time zones are UTC or fixed offsets.
public struct CELExpression: Sendable {
  public let source: String
  /// What it evaluates to.
  public let type: CELType
  private let program: Program
  /// Every result is held against it: values of `dyn`, and those that were given, are known only then.
  private let expected: CELType?
  private let start: Int

  /// Reads and checks a source; `expecting` is the type that its value must have. Errors: what is wrong, where in the
  /// source.
  public static func compile(
    _ source: String, in environment: CELEnvironment, expecting: CELType? = nil
  ) throws(CELError) -> CELExpression {
    let syntax = try Parser.parse(source)
    var checker = Checker(environment)
    let part = try checker.check(syntax)
    if let expecting, !part.type.fits(expecting) {
      throw CELError(.notOfType(expected: expecting.description, found: part.type.description), at: syntax.start)
    }
    return CELExpression(
      source: source, type: part.type, program: Program(checker.builder, result: part.place),
      expected: expecting, start: syntax.start)
  }

  /// The environment's variables that the expression mentions.
  public var referencedVariables: Set<String> { Set(program.variables) }

  /// Evaluates with these values of the variables. Each operation costs 1, and so does each element and each 16 bytes of
  /// text that one goes through.
  /// Errors: what the definition calls a runtime error, and a cost beyond the limit.
  public func evaluate(_ bindings: [String: CELValue], costLimit: Int = 10_000) throws(CELError) -> CELValue {
    var evaluator = Evaluator(program, bindings, costLimit: costLimit)
    let value = try evaluator.value(of: program.result)
    if let expected, !expected.admits(value) {
      throw CELError(.notOfType(expected: expected.description, found: value.typeName), at: start)
    }
    return value
  }
}
