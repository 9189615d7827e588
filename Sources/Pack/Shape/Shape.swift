/// What a value looks like in YAML: one declaration that decodes it, reports what is wrong with it, and describes it as
/// JSON Schema.
///
/// Shapes of leaves are `text`, `int`, `truth`, `oneOf`; of structures `list`, `dictionary`, `entries`, `object`, `choice`.
/// A room makes shapes of its own types by `refined` from one of them.
///
///     struct Field: PackDecodable {
///       static let shape: Shape<Field> = .object(
///         "a field of a form",
///         Key.required("id", "its name in conditions"),
///         .optional("hint", "a help text under the label"),
///         .defaulted("max", 80, "the longest answer, in characters")
///       ) { id, hint, max in Field(id: id, hint: hint, max: max) }
///     }
public struct Shape<Value: Sendable>: Sendable {
  /// What is expected, for the sentence "expected …, found …".
  public let expectation: String
  /// Whether the schema has more than a line to say, so that a type of this shape gets a definition of its own.
  let hasStructure: Bool
  let schema: @Sendable (inout SchemaBuilder) -> JSON
  let read: @Sendable (Node, Faults) -> Value?

  init(
    _ expectation: String, hasStructure: Bool = false, schema: @escaping @Sendable (inout SchemaBuilder) -> JSON,
    read: @escaping @Sendable (Node, Faults) -> Value?
  ) {
    self.expectation = expectation
    self.hasStructure = hasStructure
    self.schema = schema
    self.read = read
  }

  /// The value, or nil with at least one fault; a value may come with faults too (an unknown key).
  public func decode(_ node: Node, _ faults: Faults) -> Value? {
    read(node, faults)
  }
}

extension Shape where Value: PackDecodable {
  /// The shape that the type declares, looked up when the first value is read: so a type can hold itself.
  public static var declared: Shape {
    let shape = Deferred { Value.shape }
    return Shape(
      "\(Value.self)", schema: { $0.schema(of: Value.self) { shape.value } },
      read: { node, faults in shape.value.read(node, faults) })
  }

  /// The shape that a type declares, named where the context does not tell it.
  public static func of(_ type: Value.Type) -> Shape { declared }
}
