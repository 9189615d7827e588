extension Shape where Value == Bool {
  /// `true` or `false`, without quotes; `yes`, `no`, `on` and `off` are faults, because readers disagree about them.
  public static var truth: Shape {
    Shape(
      "true or false", schema: { _ in .object([("type", .text("boolean"))]) },
      read: { node, faults in
        switch node.scalar {
        case let scalar? where scalar.style == .plain && scalar.text == "true": return true
        case let scalar? where scalar.style == .plain && scalar.text == "false": return false
        case let scalar?:
          let meant = scalar.impliedTruth ?? Bool(scalar.text)
          let quotes = scalar.style == .plain ? "" : " without quotes"
          faults.add(expected: "true or false", at: node, fix: meant.map { "write \($0)\(quotes)" })
        case nil:
          faults.add(expected: "true or false", at: node)
        }
        return nil
      })
  }
}

extension Shape {
  /// The most words that a sentence lists.
  private static var mostListed: Int { 12 }

  /// One of some words, each for a value. A word needs no quotes, even if it is `no` or `on`.
  public static func oneOf(_ words: [(String, Value)]) -> Shape {
    let values = Dictionary(words) { first, _ in first }
    let names = words.map(\.0)
    let more = names.count > mostListed ? ", … (\(names.count) in all)" : ""
    let listed = names.prefix(mostListed).joined(separator: ", ") + more
    let expectation = names.count == 1 ? "`\(listed)`" : "one of \(listed)"
    return Shape(
      expectation, hasStructure: true,
      schema: { _ in .object([("enum", .list(names.map { .text($0) }))]) },
      read: { node, faults in
        guard let scalar = node.scalar else {
          faults.add(expected: expectation, at: node)
          return nil
        }
        if let value = values[scalar.text] { return value }
        let nearest = faults.isFull ? nil : Spelling.nearest(to: scalar.text, among: names)
        faults.add(expected: expectation, at: node, fix: nearest.map { "write `\($0)`" })
        return nil
      })
  }
}
