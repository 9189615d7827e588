public import Foundation

/// What everybody may know of a contest before it has a ranking: no count of entries is in it.
public struct ContestState: Sendable, Hashable {
  public let contest: String
  public let phase: ContestPhase
  /// From which jurors were drawn; nil before.
  public let seed: Int?
  /// When each ranking was published.
  public let published: [RankingPublication.Kind: Date]
  /// The first instant at which an appeal is too late; nil before the provisional ranking.
  public let appealsUntil: Date?
}
