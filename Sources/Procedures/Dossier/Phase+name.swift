public import Store

extension Phase {
  /// A phase without what belongs to it, as it stands in the database and in the texts shown to people
  /// (`dossier.phase.<name>`).
  public enum Name: String, Sendable, Hashable, CaseIterable, SQLConvertible {
    case waiting, claimed, asking, issuing, issued, refused, withdrawn, revoked

    /// An agent has to act next.
    public var awaitsAgent: Bool {
      switch self {
      case .waiting, .claimed: true
      case .asking, .issuing, .issued, .refused, .withdrawn, .revoked: false
      }
    }

    /// Nobody has decided yet, and the citizen may still take the request back.
    public var isUndecided: Bool { awaitsAgent || self == .asking }

    /// An agent, the citizen or the machine has still to do something.
    public var isOpen: Bool { isUndecided || self == .issuing }

    /// The names of which something is true.
    static func list(where holds: (Name) -> Bool) -> [Name] { allCases.filter(holds) }
  }
}
