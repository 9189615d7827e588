extension Shape {
  /// A mapping with known keys. Unknown keys are faults; all keys are read, whatever is wrong with the first.
  public static func object<each Part: Sendable>(
    _ about: String, _ keys: repeat Key<each Part>, make: @escaping @Sendable (repeat each Part) -> Value
  ) -> Shape {
    object(about, .group(repeat each keys, make: make))
  }

  /// A mapping whose keys must agree with each other: `make` reports what does not, and returns nil.
  ///
  ///     .checkedObject("a period", Key.required("from", "its first day"), .required("to", "its last day")) { object, from, to in
  ///       guard from <= to else {
  ///         object.fault("the period ends before it begins", fix: "write a later day", at: "to")
  ///         return nil
  ///       }
  ///       return Period(from: from, to: to)
  ///     }
  public static func checkedObject<each Part: Sendable>(
    _ about: String, _ keys: repeat Key<each Part>,
    make: @escaping @Sendable (DecodedObject, repeat each Part) -> Value?
  ) -> Shape {
    object(about, .checkedGroup(repeat each keys, make: make))
  }

  private static func object(_ about: String, _ key: Key<Value>) -> Shape {
    let names = key.properties.map(\.name)
    let required = key.properties.filter(\.isRequired).map(\.name)
    return Shape(
      about, hasStructure: true,
      schema: { builder in
        .object([
          ("type", .text("object")), ("description", .text(about)),
          ("properties", .object(key.properties.map { ($0.name, $0.described(&builder)) })),
          ("required", .list(required.map { .text($0) })), ("additionalProperties", .truth(false)),
        ])
      },
      read: { node, faults in
        guard case .mapping(let entries) = node.content else {
          let wanted = (required.isEmpty ? names : required).joined(separator: ", ")
          faults.add(expected: about, at: node, fix: "write a mapping with the keys \(wanted)")
          return nil
        }
        let mistyped = reportUnknown(entries, names, about, faults)
        return key.read(DecodedObject(position: node.position, faults: faults, entries: entries, mistyped: mistyped))
      })
  }

  /// Reports the keys that the object does not have; returns the absent ones that were meant.
  private static func reportUnknown(
    _ entries: [Node.Entry], _ names: [String], _ about: String, _ faults: Faults
  ) -> Set<String> {
    let known = Set(names)
    let unknown = entries.filter { !known.contains($0.key.text) }
    guard !unknown.isEmpty else { return [] }
    var absent = known.subtracting(entries.map(\.key.text))
    var meant: Set<String> = []
    for entry in unknown where !faults.isFull {
      let nearest = Spelling.nearest(to: entry.key.text, among: names.filter(absent.contains))
      let fix = nearest.map { "write `\($0)`" } ?? "remove it; the keys are \(names.joined(separator: ", "))"
      faults.add("\(about) has no key `\(entry.key.text.prefix(64))`", fix: fix, at: entry.key.position)
      if let nearest {
        absent.remove(nearest)
        meant.insert(nearest)
      }
    }
    return meant
  }
}
