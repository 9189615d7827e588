/// How many of a category there are.
public struct CategoryCount: Sendable, Hashable {
  public var asked = 0
  public var waiting = 0
  public var placed = 0

  public init() {}
}
