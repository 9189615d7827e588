public import Vocabulary

/// The citizen's answer to a question: the field's new value, the deadline that runs from it, and the office that is competent
/// now where it is another one than before.
public struct Reply: Sendable, Hashable, Codable {
  public let field: String
  public let value: String
  public let deadline: Day
  public let office: String?

  public init(field: String, value: String, deadline: Day, office: String? = nil) {
    self.field = field
    self.value = value
    self.deadline = deadline
    self.office = office
  }
}
