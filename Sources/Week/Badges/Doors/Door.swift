public import Foundation

/// A door of an edition, as its organisers see it.
public struct Door: Sendable, Hashable {
  /// 16 hexadecimal digits.
  public let id: String
  public let edition: EditionID
  public let name: String
  public let openedAt: Date
  public let closedAt: Date?
  /// How many telephones were enrolled.
  public let scanners: Int
  public let passages: Int
  /// Numbers that are missing in the queues that arrived: a telephone that has not sent all, or lost some.
  public let missing: Int

  public var isOpen: Bool { closedAt == nil }
}
