/// An expression as it is written, before names and types are known.
struct Syntax: Sendable {
  let form: Form
  /// Where it begins.
  let start: Int
  /// What an error points at: an operator, the name of a field or function, a bracket.
  let offset: Int
  /// Levels of nesting within, itself included.
  let depth: Int

  indirect enum Form: Sendable {
    case literal(CELValue)
    /// `isRooted` where a dot stands before: the variable, though a macro's variable hides it.
    case name(String, isRooted: Bool)
    case select(Syntax, field: String)
    case has(Syntax, field: String)
    case index(Syntax, Syntax)
    case call(String, [Syntax])
    case method(Syntax, String, [Syntax])
    case negation(Syntax)
    case not(Syntax)
    case binary(BinaryOperator, Syntax, Syntax)
    /// Operands of `&&`.
    case conjunction([Syntax])
    /// Operands of `||`.
    case disjunction([Syntax])
    case conditional(Syntax, Syntax, Syntax)
    case list([Syntax])
    case map([Entry])
    case comprehension(Comprehension)
  }

  struct Entry: Sendable {
    let key: Syntax
    let value: Syntax
  }

  struct Comprehension: Sendable {
    let macro: Macro
    let range: Syntax
    let variable: String
    /// The predicate; of `map` the condition, where there is one.
    let condition: Syntax?
    /// The element of the result of `map`.
    let result: Syntax?
  }

  var parts: [Syntax] {
    switch form {
    case .literal, .name: []
    case .select(let part, _), .has(let part, _), .negation(let part), .not(let part): [part]
    case .index(let first, let second), .binary(_, let first, let second): [first, second]
    case .call(_, let parts), .conjunction(let parts), .disjunction(let parts), .list(let parts): parts
    case .method(let receiver, _, let parts): [receiver] + parts
    case .conditional(let first, let second, let third): [first, second, third]
    case .map(let entries): entries.flatMap { [$0.key, $0.value] }
    case .comprehension(let it): [it.range] + [it.condition, it.result].compactMap(\.self)
    }
  }
}
