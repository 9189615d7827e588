/// Names one juror of one contest: an alias such as `J3`, given in a random order, so that it tells nothing of who it is.
public struct JurorID: Hashable, Sendable, Comparable {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  public static func < (left: JurorID, right: JurorID) -> Bool { left.text < right.text }
}
