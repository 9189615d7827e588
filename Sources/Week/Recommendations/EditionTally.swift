/// The recommendations of one edition counted, to be set beside those of another.
public struct EditionTally: Sendable {
  public let edition: EditionID
  public let count: Int
  public let states: [RecommendationState: Int]
  public let withOwner: Int
  public let withDue: Int
  public let withEvidence: Int
  /// Those that have an indicator with data, and the mean of their progress; nil when there is none.
  public let measured: Int
  public let progress: Double?

  public init(_ edition: EditionID, _ all: [FollowedRecommendation], _ figures: [PlatformFigure: Double]) {
    let own = all.filter { $0.edition == edition }
    let shares = own.compactMap { $0.progress(figures).share }
    self.edition = edition
    count = own.count
    states = Dictionary(own.map { ($0.recommendation.state, 1) }, uniquingKeysWith: +)
    withOwner = own.count { $0.recommendation.owner != nil }
    withDue = own.count { $0.recommendation.due != nil }
    withEvidence = own.count { !$0.recommendation.evidence.isEmpty }
    measured = shares.count
    progress = shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count)
  }
}
