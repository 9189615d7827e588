/// Names one team of one capture-the-flag contest.
public struct TeamID: Hashable, Sendable, Comparable {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  public static func < (left: TeamID, right: TeamID) -> Bool { left.text < right.text }
}
