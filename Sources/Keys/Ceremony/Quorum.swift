/// How many of the custodians can act together.
public struct Quorum: Sendable, Hashable, Codable {
  /// At least 2: nobody acts alone.
  public let needed: Int
  /// At most 16.
  public let holders: Int

  /// Throws ``ShareFault/badQuorum(needed:of:)`` within ``KeyError/share(_:)``.
  public init(_ needed: Int, of holders: Int) throws(KeyError) {
    guard needed >= 2, needed <= holders, holders <= 16 else { throw .share(.badQuorum(needed: needed, of: holders)) }
    self.needed = needed
    self.holders = holders
  }
}
