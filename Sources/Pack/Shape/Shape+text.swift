extension Shape where Value == Scalar {
  /// Any scalar that is not empty, as it stands, with its place: an expression, a template.
  ///
  /// `true`, `750` and `no` are texts here, quoted or not.
  public static var scalar: Shape {
    Shape(
      "a text", schema: { _ in .object([("type", .list([.text("string"), .text("number"), .text("boolean")]))]) },
      read: { node, faults in
        guard let scalar = node.scalar, !scalar.isNothing else {
          faults.add(expected: "a text", at: node)
          return nil
        }
        guard !scalar.text.isEmpty else {
          faults.add("the text is empty", fix: "write a text, or remove the key", at: node.position)
          return nil
        }
        return scalar
      })
  }
}

extension Shape where Value == String {
  /// A text that is not empty. Numbers and dates need no quotes and keep their zeros: `01` is the text 01.
  public static var text: Shape { text("a text") }

  /// A text of a form. `expectation` names the form with an example ("a code such as ML-01"); the whole text must match
  /// the pattern (ECMA-262, as in JSON Schema); `length` counts Unicode scalars.
  ///
  /// Without quotes, `yes`, `no`, `on`, `off`, `true` and `false` are faults: other readers of YAML take them for truth.
  public static func text(
    _ expectation: String, pattern: TextPattern? = nil, length: ClosedRange<Int> = 1...Int.max
  ) -> Shape {
    Shape(
      expectation,
      schema: { _ in
        var members: [(key: String, value: JSON)] = [("type", .text("string"))]
        if length.lowerBound > 0 { members.append(("minLength", .whole(Int64(length.lowerBound)))) }
        if length.upperBound < .max { members.append(("maxLength", .whole(Int64(length.upperBound)))) }
        if let pattern { members.append(("pattern", .text(pattern.anchored))) }
        return .object(members)
      },
      read: { node, faults in
        guard let scalar = node.scalar, !scalar.isNothing else {
          faults.add(expected: expectation, at: node)
          return nil
        }
        if scalar.impliedTruth != nil {
          faults.add(
            "`\(scalar.text)` without quotes is a truth value, and a text is expected", fix: "write \"\(scalar.text)\"",
            at: node.position)
          return nil
        }
        guard isInside(length, scalar, faults) else { return nil }
        if let pattern, !pattern.matches(scalar.text) {
          faults.add(expected: expectation, at: node)
          return nil
        }
        return scalar.text
      })
  }

  private static func isInside(_ length: ClosedRange<Int>, _ scalar: Scalar, _ faults: Faults) -> Bool {
    let count = scalar.text.unicodeScalars.count
    if length.contains(count) { return true }
    if count == 0 {
      faults.add("the text is empty", fix: "write a text, or remove the key", at: scalar.position)
    } else if count < length.lowerBound {
      faults.add(
        "the text has \(count) characters, fewer than \(length.lowerBound)", fix: "lengthen it", at: scalar.position)
    } else {
      faults.add(
        "the text has \(count) characters, more than \(length.upperBound)", fix: "shorten it", at: scalar.position)
    }
    return false
  }
}
