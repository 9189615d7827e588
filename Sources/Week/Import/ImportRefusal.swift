/// An event of another system's programme that was not taken, and why.
public struct ImportRefusal: Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    case noTitle
    case noIdentifier
    /// Another event of the file has the identifier.
    case twice
    /// No time, or one that is not of the form.
    case badTime
    /// A zone that the file alone defines.
    case foreignZone
    /// A rule that repeats the event.
    case repeated
    case badField(name: String, expected: String)
    case clash(ProgrammeFault)
  }

  /// From 1, in the order of the file.
  public let row: Int
  /// The event's title, cut after 80 characters; its identifier where it has none.
  public let name: String
  public let reason: Reason

  init(_ row: Int, _ name: String, _ reason: Reason) {
    self.row = row
    self.name = name.shown(atMost: 80)
    self.reason = reason
  }
}
