/// A compiled expression: its steps, and what they refer to by place. Every place in it is valid, since only
/// `ProgramBuilder` makes one.
final class Program: Sendable {
  let steps: [Step]
  /// For each step, where its errors point.
  let offsets: [Int]
  /// Places of steps, for those with any number of operands.
  let operands: [Int]
  let constants: [CELValue]
  let names: [String]
  let variables: [String]
  let patterns: [Pattern]
  let calls: [CustomCall]
  /// How many macros' variables there are at once.
  let locals: Int
  /// The step whose value is the expression's.
  let result: Int

  init(_ builder: ProgramBuilder, result: Int) {
    (steps, offsets, operands) = (builder.steps, builder.offsets, builder.operands)
    (constants, names, variables) = (builder.constants, builder.names, builder.variables)
    (patterns, calls, locals) = (builder.patterns, builder.calls, builder.locals)
    self.result = result
  }
}
