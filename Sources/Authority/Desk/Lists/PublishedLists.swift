public import Foundation

/// What ``AuthorityDesk/publish(at:isForced:)`` did.
public struct PublishedLists: Sendable, Hashable {
  /// How many lists each authority made.
  public internal(set) var made: [AuthorityUse: Int] = [:]
  /// Lists of the root that are due and wait for its key, with the end of the one that stands.
  public internal(set) var rootIsDue: Date?
}
