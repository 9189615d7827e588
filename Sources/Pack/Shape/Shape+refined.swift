extension Shape {
  /// A value made from another, which always succeeds.
  public func map<Other: Sendable>(_ transform: @escaping @Sendable (Value) -> Other) -> Shape<Other> {
    compactMap { value, _ in transform(value) }
  }

  /// A value made from another, or a fault that says what was expected.
  ///
  ///     Shape.text.refined("a day such as 2026-11-21", format: "date") { Day(iso: $0) }
  ///
  /// `pattern` and `format` only inform the schema; they are keywords of JSON Schema for texts.
  public func refined<Other: Sendable>(
    _ expectation: String, pattern: TextPattern? = nil, format: String? = nil,
    _ transform: @escaping @Sendable (Value) -> Other?
  ) -> Shape<Other> {
    Shape<Other>(
      expectation, hasStructure: hasStructure,
      schema: { builder in
        var schema = schema(&builder)
        if let pattern { schema = schema.with("pattern", .text(pattern.anchored)) }
        if let format { schema = schema.with("format", .text(format)) }
        return schema
      },
      read: { node, faults in
        guard let value = read(node, faults) else { return nil }
        guard let other = transform(value) else {
          faults.add(expected: expectation, at: node)
          return nil
        }
        return other
      })
  }

  /// A value made from another by a body that reports its own faults and then returns nil.
  public func compactMap<Other: Sendable>(
    _ transform: @escaping @Sendable (Value, Place) -> Other?
  ) -> Shape<Other> {
    Shape<Other>(
      expectation, hasStructure: hasStructure, schema: schema,
      read: { node, faults in
        read(node, faults).flatMap { transform($0, Place(node: node, faults: faults)) }
      })
  }

  /// The same shape under another name in the sentence "expected …" and in the schema.
  public func named(_ expectation: String) -> Shape {
    Shape(
      expectation, hasStructure: hasStructure,
      schema: { builder in schema(&builder).with("description", .text(expectation)) }, read: read)
  }
}
