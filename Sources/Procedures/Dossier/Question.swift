/// A question to the citizen that marks the answer to be mended.
public struct Question: Sendable, Hashable, Codable {
  /// The field of the form that the question is about.
  public let field: String
  public let text: String

  public init(field: String, text: String) {
    self.field = field
    self.text = text
  }
}
