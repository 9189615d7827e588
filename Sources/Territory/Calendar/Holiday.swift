public import Vocabulary

/// A day on which offices are closed.
public struct Holiday: Sendable, Hashable {
  public let day: Day
  public let name: LocalizedText
  /// The date hangs on the moon or on a decree to come.
  public let isEstimated: Bool
  public let provenance: Provenance

  public init(day: Day, name: LocalizedText, isEstimated: Bool = false, provenance: Provenance) {
    self.day = day
    self.name = name
    self.isEstimated = isEstimated
    self.provenance = provenance
  }
}
