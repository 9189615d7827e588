/// DER taken apart, to be altered and put together with lengths that are right: readers come further into such bytes than
/// into altered ones.
public struct DERTree: Sendable {
  private var roots: [Node]

  private struct Node: Sendable {
    /// The identifier octets.
    var tag: [UInt8]
    /// Of a primitive.
    var content: [UInt8] = []
    /// Of what is constructed, or of an OCTET STRING with DER in it; nil for a primitive.
    var children: [Node]?

    var count: Int { 1 + (children ?? []).reduce(0) { $0 + $1.count } }
  }

  private static let deepest = 40

  /// Nil for what is no DER.
  public init?(_ bytes: [UInt8]) {
    guard let roots = Self.nodes(bytes[...], depth: 0), !roots.isEmpty else { return nil }
    self.roots = roots
  }

  /// A copy with one to three changes.
  public func mutated(by random: inout SeededGenerator) -> [UInt8] {
    var copy = self
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let count = copy.roots.reduce(0) { $0 + $1.count }
      guard count > 0 else { break }
      let other = copy.node(Int.random(in: 0..<count, using: &random))
      var place = Int.random(in: 0..<count, using: &random)
      _ = Self.change(&copy.roots, at: &place) { node in Self.variants(of: node, beside: other, &random) }
    }
    var bytes: [UInt8] = []
    for node in copy.roots { Self.write(node, into: &bytes) }
    return bytes
  }

  /// What a node is replaced by.
  private static func variants(of node: Node, beside other: Node?, _ random: inout SeededGenerator) -> [Node] {
    var changed = node
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return []
    case 1: return [node, node]
    case 2: return [other ?? node]
    case 3:
      changed.tag = [tags.randomElement(using: &random) ?? 0x30]
      return [changed]
    case 4:
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        changed = Node(tag: [[0x30, 0x31, 0xA0].randomElement(using: &random) ?? 0x30], children: [changed])
      }
      return [changed]
    case 5:
      let length = [0, 0, 1, 2, 20, 33, 200, 5_000].randomElement(using: &random) ?? 0
      changed.content = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      changed.children = nil
      return [changed]
    case 6:
      guard let children = changed.children, !children.isEmpty else { return [changed] }
      changed.children = children.shuffled(using: &random)
      return [changed]
    default:
      guard changed.children == nil, !changed.content.isEmpty else { return [changed] }
      let place = Int.random(in: changed.content.indices, using: &random)
      changed.content[place] = Bool.random(using: &random) ? UInt8.random(in: .min ... .max, using: &random) : 0xFF
      return [changed]
    }
  }

  /// Universal types and tags of context.
  private static let tags: [UInt8] = [
    0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0A, 0x0C, 0x13, 0x16, 0x17, 0x18, 0x1E, 0x30, 0x31, 0x80, 0x81, 0x82, 0x84,
    0x86, 0xA0, 0xA1, 0xA2, 0xA3, 0xA4,
  ]

  /// The node at a place in the order of writing.
  private func node(_ place: Int) -> Node? {
    var roots = roots
    var (place, found) = (place, Node?.none)
    _ = Self.change(&roots, at: &place) { node in
      found = node
      return [node]
    }
    return found
  }

  private static func change(_ nodes: inout [Node], at place: inout Int, _ body: (Node) -> [Node]) -> Bool {
    for index in nodes.indices {
      if place == 0 {
        nodes.replaceSubrange(index...index, with: body(nodes[index]))
        return true
      }
      place -= 1
      guard var children = nodes[index].children else { continue }
      if change(&children, at: &place, body) {
        nodes[index].children = children
        return true
      }
    }
    return false
  }
}

extension DERTree {
  private static func nodes(_ bytes: ArraySlice<UInt8>, depth: Int) -> [Node]? {
    guard depth < deepest else { return nil }
    var rest = bytes
    var nodes: [Node] = []
    while let first = rest.first {
      var tag = [first]
      rest = rest.dropFirst()
      if first & 0x1F == 0x1F {
        while let next = rest.popFirst() {
          tag.append(next)
          if next & 0x80 == 0 { break }
        }
      }
      guard let length = length(&rest), length <= rest.count else { return nil }
      let content = rest.prefix(length)
      rest = rest.dropFirst(length)
      if first & 0x20 != 0 {
        guard let children = Self.nodes(content, depth: depth + 1) else { return nil }
        nodes.append(Node(tag: tag, children: children))
      } else if first == 0x04, content.count > 2, let children = Self.nodes(content, depth: depth + 1) {
        nodes.append(Node(tag: tag, children: children))
      } else {
        nodes.append(Node(tag: tag, content: Array(content)))
      }
    }
    return nodes
  }

  private static func length(_ rest: inout ArraySlice<UInt8>) -> Int? {
    guard let first = rest.popFirst() else { return nil }
    guard first >= 0x80 else { return Int(first) }
    guard first > 0x80, first <= 0x84 else { return nil }
    return (0..<(first & 0x7F)).reduce(0) { length, _ in length << 8 | Int(rest.popFirst() ?? 0) }
  }

  private static func write(_ node: Node, into bytes: inout [UInt8]) {
    var content = node.content
    if let children = node.children {
      content = []
      for child in children { write(child, into: &content) }
    }
    bytes += node.tag
    if content.count < 0x80 {
      bytes.append(UInt8(content.count))
    } else {
      var digits = [UInt8(content.count & 0xFF)]
      while content.count >> (8 * digits.count) > 0 {
        digits.insert(UInt8(content.count >> (8 * digits.count) & 0xFF), at: 0)
      }
      bytes.append(0x80 | UInt8(digits.count))
      bytes += digits
    }
    bytes += content
  }
}
