/// A notice that was reported, for the organiser.
public struct ReportedNotice: Sendable {
  public let notice: Notice
  /// How often, and why.
  public let motives: [ReportMotive: Int]
}
