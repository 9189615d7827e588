public import Vocabulary

/// A role that an agent holds at an office for a time.
public struct Post: Sendable, Hashable {
  /// The office's code in the country pack.
  public let office: String
  public let role: Role
  /// The first day.
  public let from: Day
  /// The last day; nil while no end is known.
  public let until: Day?

  /// - Throws: `IdentityError.badPost` for a post that ends before it begins.
  public init(office: String, role: Role, from: Day, until: Day? = nil) throws(IdentityError) {
    if let until, until < from { throw .badPost }
    self.office = office
    self.role = role
    self.from = from
    self.until = until
  }

  /// Whether the post is held on `day`.
  public func isHeld(on day: Day) -> Bool {
    day >= from && until.map { day <= $0 } ?? true
  }
}
