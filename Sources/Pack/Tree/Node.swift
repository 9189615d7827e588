/// A value as it stands in a YAML file, before a `Shape` gives it a type.
///
/// Scalars are kept as text: `no`, `01` and `2026-11-21` mean nothing until a shape reads them.
public struct Node: Sendable {
  public enum Content: Sendable {
    case scalar(Scalar)
    case list([Node])
    case mapping([Entry])
  }

  /// A key and its value; entries keep the order of the file.
  public struct Entry: Sendable {
    public let key: Scalar
    public let value: Node

    public init(key: Scalar, value: Node) {
      self.key = key
      self.value = value
    }
  }

  public let content: Content
  public let position: Position

  public init(_ content: Content, at position: Position) {
    self.content = content
    self.position = position
  }

  public init(_ scalar: Scalar) {
    self.init(.scalar(scalar), at: scalar.position)
  }
}

extension Node {
  /// The scalar, if it is one.
  public var scalar: Scalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// Whether nothing was written: an absent value, `~` or `null`.
  public var isNothing: Bool { scalar?.isNothing ?? false }

  /// What stands here, for the end of "expected a list, found …".
  var found: String {
    switch content {
    case .scalar(let scalar): scalar.found
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}
