public import Vocabulary

/// The citizen's answer to a question: the field's new value and the deadline that runs from it.
public struct Reply: Sendable, Hashable, Codable {
  public let field: String
  public let value: String
  public let deadline: Day

  public init(field: String, value: String, deadline: Day) {
    self.field = field
    self.value = value
    self.deadline = deadline
  }
}
