extension Parser {
  /// `has(e.f)`
  func field(_ argument: Syntax, from start: Int) throws(CELError) -> Syntax {
    guard case .select(let operand, let field) = argument.form else {
      throw CELError(.hasNeedsField, at: argument.start)
    }
    return try node(.has(operand, field: field), start: start, offset: argument.offset)
  }

  /// A call on a receiver, or the macro that has this name and number of arguments.
  func expanded(
    _ receiver: Syntax, _ name: String, _ arguments: [Syntax], offset: Int
  ) throws(CELError) -> Syntax {
    guard let macro = Macro(rawValue: name), arguments.count == 2 || (macro == .map && arguments.count == 3) else {
      return try node(.method(receiver, name, arguments), start: receiver.start, offset: offset)
    }
    guard case .name(let variable, isRooted: false) = arguments[0].form else {
      throw CELError(.macroNeedsName(macro: name), at: arguments[0].start)
    }
    let last = arguments[arguments.count - 1]
    let comprehension = Syntax.Comprehension(
      macro: macro, range: receiver, variable: variable,
      condition: macro == .map ? (arguments.count == 3 ? arguments[1] : nil) : last,
      result: macro == .map ? last : nil)
    return try node(.comprehension(comprehension), start: receiver.start, offset: offset)
  }
}
