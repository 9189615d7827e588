public import Foundation

/// The end that a State set to a seal before its certificate's own.
public struct SealEnd: Sendable, Hashable {
  /// From when on what the seal signed proves nothing.
  public let time: Date
  /// Whether others may have had its key: then a time of signing before the end may be a lie, and proves nothing without
  /// the State's books.
  public let isCompromise: Bool

  public init(at time: Date, isCompromise: Bool) {
    self.time = time
    self.isCompromise = isCompromise
  }

  func finding(signedAt claimed: Date) -> Finding {
    if claimed >= time {
      return .failed(.signingTime, "the seal was retired before the time of signing that is claimed")
    }
    return isCompromise
      ? .undetermined(
        .currency, "the seal's key may have been in other hands since, and no time stamp proves the time of signing")
      : .passed(.signingTime, "the seal was retired after the time of signing that is claimed")
  }
}
