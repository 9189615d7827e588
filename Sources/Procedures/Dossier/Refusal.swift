/// A refusal: a motive of the definition, and what the agent adds to it.
public struct Refusal: Sendable, Hashable, Codable {
  public let motive: String
  public let comment: String

  public init(motive: String, comment: String) {
    self.motive = motive
    self.comment = comment
  }
}
