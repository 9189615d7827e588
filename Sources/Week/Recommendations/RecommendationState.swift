public import Pack

/// How far a recommendation is, as those who answer for it say. Progress is another thing: it is counted.
public enum RecommendationState: String, Sendable, CaseIterable, PackDecodable {
  /// Read out at the closing; nobody has said since what became of it.
  case adopted
  case underWay = "under-way"
  case done
  case dropped
}
