/// A recommendation as it stands, with the edition that asked for it and all that was changed since.
public struct FollowedRecommendation: Sendable {
  public let edition: EditionID
  public internal(set) var recommendation: Recommendation
  /// The latest last.
  public internal(set) var changes: [Change<RecommendationField>] = []

  public var id: RecommendationID { recommendation.id }

  public func progress(_ figures: [PlatformFigure: Double]) -> MeasuredProgress {
    MeasuredProgress(recommendation.indicators, figures)
  }
}
