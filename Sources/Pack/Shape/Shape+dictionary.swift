extension Shape {
  /// A mapping whose keys are data, in the order of the file.
  ///
  /// The shape of the keys reads each key like a text, so it can be `oneOf`, a pattern, or `located`.
  public static func entries<Name, Item>(key: Shape<Name>, value: Shape<Item>) -> Shape
  where Value == [(key: Name, value: Item)] {
    Shape(
      "a mapping",
      schema: { builder in
        .object([
          ("type", .text("object")), ("propertyNames", key.schema(&builder)),
          ("additionalProperties", value.schema(&builder)),
        ])
      },
      read: { node, faults in
        guard case .mapping(let entries) = node.content else {
          faults.add(
            expected: "a mapping", at: node,
            fix: "write \(key.expectation), a colon and \(value.expectation) on each line")
          return nil
        }
        var found: [(key: Name, value: Item)] = []
        for entry in entries {
          let name = key.read(Node(entry.key), faults)
          let item = value.read(entry.value, faults)
          if let name, let item { found.append((name, item)) }
        }
        return found.count == entries.count ? found : nil
      })
  }

  /// A mapping whose keys are data, for look-up. Two keys that are the same value, though written differently, are a fault.
  public static func dictionary<Name: Hashable, Item>(key: Shape<Name>, value: Shape<Item>) -> Shape
  where Value == [Name: Item] {
    let entries = Shape<[(key: Located<Name>, value: Item)]>.entries(key: key.located, value: value)
    return Shape(
      entries.expectation, schema: entries.schema,
      read: { node, faults in
        guard let found = entries.read(node, faults) else { return nil }
        var first: [Name: Position] = [:]
        var values: [Name: Item] = [:]
        for (name, value) in found {
          if let other = first[name.value] {
            faults.add(
              "this key means the same as the one on line \(other.line)", fix: "keep one of them", at: name.position)
          } else {
            first[name.value] = name.position
            values[name.value] = value
          }
        }
        return values
      })
  }
}
