import Pack

/// Which registers an official may read: those that a step of a procedure searches, in a role that the official holds.
public struct RegisterAccess: Hashable, Sendable {
  /// The offices at which the official holds such a role, by register.
  private let offices: [String: Set<String>]

  /// - Parameter procedures: those on offer.
  public init(_ procedures: [Procedure], for official: Official) {
    self.init(procedures.flatMap(\.definition.decision), for: official)
  }

  init(_ steps: [DecisionStep], for official: Official) {
    var offices: [String: Set<String>] = [:]
    for step in steps {
      guard let register = step.register?.value else { continue }
      let own = official.posts.filter { $0.role == step.role.value }.map(\.office)
      if !own.isEmpty { offices[register, default: []].formUnion(own) }
    }
    self.offices = offices
  }

  /// In alphabetical order.
  public var registers: [String] { offices.keys.sorted() }

  /// Whether the official may read the register.
  public func allows(_ register: String) -> Bool { offices[register] != nil }

  /// The office for which the official reads a register without a dossier: the first of those that may; nil when none
  /// may.
  public func office(reading register: String) -> String? { offices[register]?.min() }
}
