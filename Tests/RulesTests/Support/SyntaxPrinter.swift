@testable import Rules

/// Writes a parsed expression with every operation in parentheses; positions are lost.
enum SyntaxPrinter {
  static func text(_ syntax: Syntax) -> String {
    switch syntax.form {
    case .literal(let value): literal(value)
    case .name(let name, let isRooted): isRooted ? ".\(name)" : name
    case .select(let operand, let field): "\(text(operand)).\(field)"
    case .has(let operand, let field): "has(\(text(operand)).\(field))"
    case .index(let operand, let index): "\(text(operand))[\(text(index))]"
    case .call(let name, let arguments): "\(name)(\(list(arguments)))"
    case .method(let receiver, let name, let arguments): "\(text(receiver)).\(name)(\(list(arguments)))"
    case .negation(let operand): "(-(\(text(operand))))"
    case .not(let operand): "(!(\(text(operand))))"
    case .binary(let operation, let left, let right): "(\(text(left)) \(operation.rawValue) \(text(right)))"
    case .conjunction(let operands): "(\(operands.map(text).joined(separator: " && ")))"
    case .disjunction(let operands): "(\(operands.map(text).joined(separator: " || ")))"
    case .conditional(let test, let first, let second): "(\(text(test)) ? \(text(first)) : \(text(second)))"
    case .list(let elements): "[\(list(elements))]"
    case .map(let entries): "{\(entries.map { "\(text($0.key)): \(text($0.value))" }.joined(separator: ", "))}"
    case .comprehension(let it):
      "\(text(it.range)).\(it.macro.rawValue)(\(([it.variable] + [it.condition, it.result].compactMap { $0.map(text) }).joined(separator: ", ")))"
    }
  }

  private static func list(_ parts: [Syntax]) -> String {
    parts.map(text).joined(separator: ", ")
  }

  private static func literal(_ value: CELValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .int(let value): value < 0 ? "(\(value))" : "\(value)"
    case .uint(let value): "\(value)u"
    case .double(let value): value < 0 ? "(\(value))" : "\(value)"
    case .string(let text): "'\(text.unicodeScalars.map(escaped).joined())'"
    case .bytes(let bytes): "b'\(bytes.map { "\\x" + String(0x100 + Int($0), radix: 16).dropFirst() }.joined())'"
    default: "null"
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "'", "\\": "\\\(scalar)"
    case "\n": "\\n"
    case "\r": "\\r"
    default: String(Character(scalar))
    }
  }
}
