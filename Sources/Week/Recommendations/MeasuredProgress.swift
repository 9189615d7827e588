/// How far a recommendation has come by its indicators.
public struct MeasuredProgress: Sendable, Hashable {
  /// 0…1; nil when no indicator has data, which is not 0.
  public let share: Double?
  /// How much of the weight has data, 0…1.
  public let coverage: Double

  /// - Parameter figures: What the platform counts; a figure that it has not is left out.
  public init(_ indicators: [Indicator], _ figures: [PlatformFigure: Double]) {
    var (sum, known, all) = (0.0, 0.0, 0.0)
    for indicator in indicators {
      all += indicator.weight
      guard let progress = indicator.progress(at: indicator.value(figures)) else { continue }
      sum += progress * indicator.weight
      known += indicator.weight
    }
    share = known > 0 ? min(sum / known, 1) : nil
    coverage = all > 0 ? min(known / all, 1) : 0
  }
}

extension Indicator {
  /// The platform's figure where it feeds the indicator, else the latest reading.
  public func value(_ figures: [PlatformFigure: Double]) -> Double? {
    feed.flatMap { figures[$0] } ?? latest?.value
  }
}
