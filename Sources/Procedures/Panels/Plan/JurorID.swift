/// Names one juror of one contest: 1 to 40 characters, as the organisers wrote it.
public struct JurorID: Hashable, Sendable, Comparable {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  public static func < (left: JurorID, right: JurorID) -> Bool { left.text < right.text }
}
