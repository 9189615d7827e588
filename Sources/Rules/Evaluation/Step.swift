/// One operation of a compiled expression. Operands are places of other steps, so that a step holds no reference and
/// evaluation counts none.
enum Step: Sendable {
  case constant(Int)
  /// `isOptional` variables are `null` where no value was given.
  case variable(Int, isOptional: Bool)
  /// A variable of a macro.
  case local(Int)
  case select(Int, field: Int, isOptional: Bool)
  case has(Int, field: Int)
  case index(Int, Int)
  case not(Int)
  case negation(Int)
  case binary(BinaryOperator, Int, Int)
  case conjunction(Range<Int>)
  case disjunction(Range<Int>)
  case conditional(Int, Int, Int)
  case list(Range<Int>)
  /// Keys and values in turn.
  case map(Range<Int>)
  case builtin(Builtin, Int, Int?)
  /// `matches` with a pattern that is known.
  case match(Int, pattern: Int)
  case custom(Int, Range<Int>)
  case comprehension(Macro, range: Int, local: Int, condition: Int?, result: Int?)
}
