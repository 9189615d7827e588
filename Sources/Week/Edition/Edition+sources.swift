public import Territory

extension Edition {
  /// Every fact that the edition's files state, by where it comes from.
  public var cited: [Provenance] {
    [provenance] + notes.map(\.provenance) + sessions.map(\.provenance) + speakers.map(\.provenance)
      + exhibitors.map(\.provenance)
      + recommendations.flatMap { one in
        [one.provenance] + one.evidence.compactMap(\.provenance)
          + one.indicators.flatMap { $0.readings.compactMap(\.provenance) }
      }
  }
}
