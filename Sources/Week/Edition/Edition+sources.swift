public import Territory

extension Edition {
  /// Every fact that the edition's files state, by where it comes from.
  public var cited: [Provenance] {
    let parts: [[Provenance]] = [
      [provenance], notes.map(\.provenance), sessions.map(\.provenance), speakers.map(\.provenance),
      exhibitors.map(\.provenance) + [registration?.provenance].compactMap(\.self), contests.notes.map(\.provenance),
      flags?.cited ?? [],
      [meetings?.provenance, registration?.provenance].compactMap(\.self), recommendations.flatMap(\.cited),
    ]
    return Array(parts.joined())
  }
}

extension Recommendation {
  fileprivate var cited: [Provenance] {
    [provenance] + evidence.compactMap(\.provenance)
      + indicators.flatMap { $0.readings.compactMap(\.provenance) }
  }
}
