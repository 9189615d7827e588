public import Vocabulary

/// Whether a speaker of the language has read a text, and who.
public struct Review: Sendable, Hashable {
  public let status: Status
  /// The name or office of the reader.
  public let by: String?
  public let on: Day?

  public init(status: Status, by: String? = nil, on: Day? = nil) {
    self.status = status
    self.by = by
    self.on = on
  }

  public enum Status: String, Sendable, CaseIterable {
    case approved
    case toReview = "to-review"
  }
}
