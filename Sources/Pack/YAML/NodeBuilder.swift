internal import Yams

/// Makes the tree of this room from the tree of Yams.
struct NodeBuilder {
  /// The deepest nesting that is read.
  private static let depthLimit = 64

  private let source: Source
  private let hidden: HiddenKeys
  private let faults: Faults
  private var marks: MarkReader

  init(source: Source, hidden: HiddenKeys, faults: Faults) {
    self.source = source
    self.hidden = hidden
    self.faults = faults
    marks = MarkReader(source: source)
  }

  mutating func node(_ node: Yams.Node) -> Node? {
    self.node(node, depth: 0)
  }

  private mutating func node(_ node: Yams.Node, depth: Int) -> Node? {
    let offset = node.mark.map { marks.offset(of: $0) } ?? 0
    let position = marks.position(of: offset)
    guard depth < Self.depthLimit else {
      faults.add(
        "the values are nested more than \(Self.depthLimit) deep", fix: "write a flatter structure", at: position)
      return nil
    }
    refuseProperties(at: offset, position)
    switch node {
    case .scalar(let scalar):
      return Node(self.scalar(scalar, at: offset, position))
    case .sequence(let sequence):
      var items: [Node] = []
      for item in sequence {
        guard let item = self.node(item, depth: depth + 1) else { return nil }
        items.append(item)
      }
      return Node(.list(items), at: position)
    case .mapping(let mapping):
      guard let entries = entries(of: mapping, depth: depth) else { return nil }
      return Node(.mapping(entries), at: position)
    case .alias:
      // Yams composes an alias into what it names; this case is for trees made by hand.
      return nil
    }
  }

  private mutating func entries(of mapping: Yams.Node.Mapping, depth: Int) -> [Node.Entry]? {
    var entries: [Node.Entry] = []
    var first: [String: Position] = [:]
    for (key, value) in mapping {
      let offset = key.mark.map { marks.offset(of: $0) } ?? 0
      let position = marks.position(of: offset)
      let name = key.scalar.map { self.scalar($0, at: offset, position) }
      guard let value = node(value, depth: depth + 1) else { return nil }
      guard let name else {
        faults.add("a key is a list or a mapping", fix: "write a text before the colon", at: position)
        continue
      }
      refuseProperties(at: offset, position)
      if let other = first.updateValue(position, forKey: name.text) {
        first[name.text] = other
        faults.add(
          "the key `\(name.text)` stands a second time; the first is on line \(other.line)", fix: "keep one of them",
          at: position)
      } else {
        entries.append(Node.Entry(key: name, value: value))
      }
    }
    return entries
  }

  private func scalar(_ scalar: Yams.Node.Scalar, at offset: Int, _ position: Position) -> Scalar {
    let style: Scalar.Style =
      switch scalar.style {
      case .singleQuoted: .singleQuoted
      case .doubleQuoted: .doubleQuoted
      case .literal: .literal
      case .folded: .folded
      case .any, .plain: .plain
      }
    return Scalar(hidden.names[offset] ?? scalar.string, style: style, at: position, in: source, offset: offset)
  }

  /// A mark stands before the anchor or tag of a value; no plain text begins with these characters.
  private func refuseProperties(at offset: Int, _ position: Position) {
    guard offset < source.bytes.count else { return }
    switch source.bytes[offset] {
    case UInt8(ascii: "&"):
      faults.add("packs have no anchors", fix: "remove the `&` and its name", at: position)
    case UInt8(ascii: "!"):
      faults.add("packs have no tags", fix: "remove the `!` and its name; to write a text, quote it", at: position)
    default:
      break
    }
  }
}
