/// One of the forms that `Shape.choice` tells apart by a word.
public struct Choice<Value: Sendable>: Sendable {
  let word: String
  let about: String
  let schema: @Sendable (inout SchemaBuilder) -> JSON
  let read: @Sendable (Node, Faults) -> Value?
}

extension Choice {
  /// A form with keys of its own; `shape` is an object without the discriminating key.
  public static func when<Form>(
    _ word: String, _ shape: Shape<Form>, _ wrap: @escaping @Sendable (Form) -> Value
  ) -> Choice {
    Choice(word: word, about: shape.expectation, schema: shape.schema) { node, faults in
      shape.read(node, faults).map(wrap)
    }
  }

  /// A form that is already a value.
  public static func when(_ word: String, _ shape: Shape<Value>) -> Choice {
    Choice(word: word, about: shape.expectation, schema: shape.schema, read: shape.read)
  }

  /// A form with no key but the discriminating one.
  public static func when(_ word: String, _ about: String, _ value: Value) -> Choice {
    .when(word, .object(about, make: { value }))
  }
}

extension Shape {
  /// A mapping with one of several forms, told apart by a word under a key of its own.
  ///
  ///     .choice("a block of the page", by: "block", .when("heading", Heading.shape) { .heading($0) }, …)
  ///
  /// reads `block: heading` beside the keys of a heading.
  public static func choice(_ about: String, by key: String, _ choices: Choice<Value>...) -> Shape {
    let words = Shape<Int>.oneOf(choices.enumerated().map { ($1.word, $0) })
    return Shape(
      about, hasStructure: true,
      schema: { builder in
        let forms = choices.map { choice in
          form(choice.schema(&builder), key: key, word: choice.word).with("description", .text(choice.about))
        }
        return .object([("description", .text(about)), ("oneOf", .list(forms))])
      },
      read: { node, faults in
        guard case .mapping(let entries) = node.content else {
          faults.add(expected: about, at: node, fix: "write a mapping with the key \(key)")
          return nil
        }
        guard let index = entries.firstIndex(where: { $0.key.text == key }) else {
          reportMissing(key, words.expectation, of: about, entries, at: node.position, faults)
          return nil
        }
        guard let number = words.read(entries[index].value, faults) else { return nil }
        var rest = entries
        rest.remove(at: index)
        return choices[number].read(Node(.mapping(rest), at: node.position), faults)
      })
  }

  private static func reportMissing(
    _ key: String, _ words: String, of about: String, _ entries: [Node.Entry], at position: Position, _ faults: Faults
  ) {
    let meant = Spelling.nearest(to: key, among: entries.prefix(64).map(\.key.text))
    if let mistyped = entries.first(where: { $0.key.text == meant })?.key {
      faults.add("\(about) has no key `\(mistyped.text)`", fix: "write `\(key)`", at: mistyped.position)
    } else {
      faults.add("the key `\(key)` is missing", fix: "add `\(key): …`, \(words)", at: position)
    }
  }

  /// The schema of an object with the discriminating key as its first.
  private static func form(_ schema: JSON, key: String, word: String) -> JSON {
    let mark: (key: String, value: JSON) = (key, .object([("const", .text(word))]))
    guard case .object(let properties)? = schema["properties"], case .list(let required)? = schema["required"] else {
      return .object([("properties", .object([mark])), ("required", .list([.text(key)]))])
    }
    return schema.with("properties", .object([mark] + properties)).with("required", .list([.text(key)] + required))
  }
}
