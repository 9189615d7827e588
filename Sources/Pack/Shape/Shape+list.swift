extension Shape {
  /// A list of values of one shape, `count` of them.
  public static func list<Item>(of item: Shape<Item>, count: ClosedRange<Int> = 0...Int.max) -> Shape
  where Value == [Item] {
    Shape(
      "a list",
      schema: { builder in
        var schema = JSON.object([("type", .text("array")), ("items", item.schema(&builder))])
        if count.lowerBound > 0 { schema = schema.with("minItems", .whole(Int64(count.lowerBound))) }
        if count.upperBound < .max { schema = schema.with("maxItems", .whole(Int64(count.upperBound))) }
        return schema
      },
      read: { node, faults in
        guard case .list(let nodes) = node.content else {
          faults.add(expected: "a list", at: node, fix: "begin each item on a line of its own with `- `")
          return nil
        }
        // All items are read, so that all their faults are known.
        let items = nodes.compactMap { item.read($0, faults) }
        guard count.contains(nodes.count) else {
          report(nodes.count, outside: count, at: node.position, faults)
          return nil
        }
        return items.count == nodes.count ? items : nil
      })
  }

  /// A list with at least one value.
  public static func nonEmptyList<Item>(of item: Shape<Item>) -> Shape where Value == [Item] {
    list(of: item, count: 1...Int.max)
  }

  private static func report(_ found: Int, outside count: ClosedRange<Int>, at position: Position, _ faults: Faults) {
    if found == 0 {
      faults.add("the list is empty", fix: "add an item", at: position)
    } else if found < count.lowerBound {
      faults.add(
        "the list has \(found) items, fewer than \(count.lowerBound)", fix: "add the missing ones", at: position)
    } else {
      faults.add("the list has \(found) items, more than \(count.upperBound)", fix: "remove some", at: position)
    }
  }
}
