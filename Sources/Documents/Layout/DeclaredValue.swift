/// A value that a layout declares: whoever issues the act must give it, unless it is optional.
public struct DeclaredValue: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case text
    /// A list of rows of this many cells.
    case rows(cells: Int)
  }

  public let placeholder: Placeholder
  public let kind: Kind
  public let isOptional: Bool

  public var name: String { placeholder.name }

  public init(_ placeholder: Placeholder, kind: Kind = .text, isOptional: Bool = false) {
    self.placeholder = placeholder
    self.kind = kind
    self.isOptional = isOptional
  }
}
