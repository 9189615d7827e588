public import Pack

/// A figure that the platform counts itself.
public enum PlatformFigure: String, Sendable, CaseIterable, PackDecodable {
  /// Procedures that are open to everybody.
  case proceduresOnLine = "procedures-online"
  /// From submission to issue, in days, of the acts of the last year.
  case medianDelay = "median-delay"
  /// Of the texts of national languages, the percentage that a speaker has approved.
  case reviewedTexts = "reviewed-texts"
}
