import TestSupport

@testable import Rules

/// Makes random expressions that need not have types.
struct SyntaxGenerator {
  var random: SeededGenerator

  mutating func syntax(depth: Int) -> Syntax {
    Syntax(form: form(depth: depth), start: 0, offset: 0, depth: 0)
  }

  private mutating func form(depth: Int) -> Syntax.Form {
    guard depth > 0 else { return leaf() }
    switch Int.random(in: 0..<14, using: &random) {
    case 0: return .select(operand(depth), field: name())
    case 1: return .has(operand(depth), field: name())
    case 2: return .index(operand(depth), operand(depth))
    case 3: return .call(name(), operands(depth))
    case 4: return .method(operand(depth), name(), operands(depth))
    case 5: return .negation(syntax(variable: name()))
    case 6: return .not(operand(depth))
    case 7, 8:
      return .binary(BinaryOperator.allCases.randomElement(using: &random) ?? .add, operand(depth), operand(depth))
    case 9: return .conjunction([operand(depth), operand(depth)] + operands(depth))
    case 10: return .disjunction([operand(depth), operand(depth)] + operands(depth))
    case 11: return .conditional(operand(depth), operand(depth), operand(depth))
    case 12: return .list(operands(depth))
    default: return comprehension(depth)
    }
  }

  private mutating func comprehension(_ depth: Int) -> Syntax.Form {
    let macro = Macro.allCases.randomElement(using: &random) ?? .all
    let hasCondition = macro != .map || Bool.random(using: &random)
    return .comprehension(
      Syntax.Comprehension(
        macro: macro, range: operand(depth), variable: name(), condition: hasCondition ? operand(depth) : nil,
        result: macro == .map ? operand(depth) : nil))
  }

  private mutating func leaf() -> Syntax.Form {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: .literal(.int(Int64.random(in: .min ... .max, using: &random)))
    case 1: .literal(.uint(UInt64.random(in: 0 ... .max, using: &random)))
    case 2: .literal(.double(Double.random(in: -1e9...1e9, using: &random)))
    case 3: .literal(.string(["", "a'b", "é\n", "\\", "😀"].randomElement(using: &random) ?? ""))
    case 4: .literal(.bytes([UInt8.random(in: 0...255, using: &random)]))
    case 5: .literal([.null, .bool(true), .bool(false)].randomElement(using: &random) ?? .null)
    default: .name(name(), isRooted: Bool.random(using: &random))
    }
  }

  private mutating func name() -> String {
    ["a", "fee", "applicant", "_x", "T9"].randomElement(using: &random) ?? "a"
  }

  private mutating func syntax(variable: String) -> Syntax {
    Syntax(form: .name(variable, isRooted: false), start: 0, offset: 0, depth: 0)
  }

  private mutating func operand(_ depth: Int) -> Syntax {
    syntax(depth: depth - 1)
  }

  private mutating func operands(_ depth: Int) -> [Syntax] {
    (0..<Int.random(in: 0...2, using: &random)).map { _ in operand(depth) }
  }
}
