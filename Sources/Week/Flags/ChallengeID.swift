/// Names one challenge, as the folder of its files does: lower-case letters, digits and hyphens.
public struct ChallengeID: Hashable, Sendable, Comparable {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  public static func < (left: ChallengeID, right: ChallengeID) -> Bool { left.text < right.text }
}
