public import Pack

/// A value that a layout names, and where it names it.
public struct Placeholder: Sendable, Hashable {
  public let name: String
  public let position: Position

  public init(name: String, position: Position) {
    self.name = name
    self.position = position
  }
}
