/// Names one entry of one contest. It is drawn at random, so that it tells nothing of when an entry came.
public struct EntryID: Hashable, Sendable, Comparable {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  public static func < (left: EntryID, right: EntryID) -> Bool { left.text < right.text }
}
