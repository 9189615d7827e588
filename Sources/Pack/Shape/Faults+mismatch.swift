extension Faults {
  /// Reports a value of the wrong kind.
  func add(expected expectation: String, at node: Node, fix: String? = nil) {
    let remedy = node.isNothing ? "write \(expectation), or remove the key" : fix ?? "write \(expectation)"
    add("expected \(expectation), found \(node.found)", fix: remedy, at: node.position)
  }
}
