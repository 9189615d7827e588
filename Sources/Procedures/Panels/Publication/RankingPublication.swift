public import Foundation
public import Store

/// A ranking that was published: it is never changed.
public struct RankingPublication: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable, SQLConvertible {
    /// Appeals may be made against it.
    case provisional
    case final
  }

  public let contest: String
  public let kind: Kind
  public let publishedAt: Date
  /// The canonical file.
  public let bytes: [UInt8]
  /// SHA-256 of the file, in hexadecimal.
  public let digest: String
  public let ranking: PublishedRanking
  /// Of the file, with the file in it; nil until it was made.
  public let signature: [UInt8]?
}
