/// A table that is taken, for the organiser: who asked is not told.
public struct TakenTable: Sendable, Hashable {
  public let place: Meeting.Place
  /// The name on the notice.
  public let host: String
  public let title: String
}
