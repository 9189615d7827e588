/// What stands at the foot of each page. Its texts may also use {page} and {pages}.
public struct Footer: Sendable, Hashable {
  public var left: Template
  public var right: Template
  /// Stands at the head of each page after the first.
  public var continued: Template

  public init(left: Template, right: Template, continued: Template) {
    self.left = left
    self.right = right
    self.continued = continued
  }
}
