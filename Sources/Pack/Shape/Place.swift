/// Where a value stands while a shape refines it, and how to say what is wrong with it.
public struct Place {
  public let node: Node
  public let faults: Faults

  public var position: Position { node.position }

  /// Reports a fault of the value as a whole.
  public func fault(_ message: String, fix: String) {
    faults.add(message, fix: fix, at: position)
  }

  /// Reports a fault at a UTF-8 offset of the value's text, such as an error inside an expression.
  public func fault(_ message: String, fix: String, atOffset offset: Int) {
    faults.add(message, fix: fix, at: node.scalar?.position(ofOffset: offset) ?? position)
  }
}
