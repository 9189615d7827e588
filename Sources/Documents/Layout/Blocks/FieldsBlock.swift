/// Labels and values on a grid, each label above its value. A value that is empty shows a dash, so that nobody writes one in.
public struct FieldsBlock: Sendable, Hashable {
  public struct Item: Sendable, Hashable {
    public var label: Template
    public var value: Template
    /// How many columns it takes.
    public var span: Int
    public var isStrong: Bool
    public var when: [Placeholder]

    public init(label: Template, value: Template, span: Int = 1, isStrong: Bool = false, when: [Placeholder] = []) {
      self.label = label
      self.value = value
      self.span = span
      self.isStrong = isStrong
      self.when = when
    }
  }

  public var columns: Int
  public var items: [Item]

  public init(columns: Int, items: [Item]) {
    self.columns = columns
    self.items = items
  }
}
