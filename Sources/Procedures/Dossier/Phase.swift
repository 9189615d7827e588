public import Foundation

/// Where a dossier stands. Derived from its entries.
public enum Phase: Sendable, Hashable {
  /// In the office's inbox; nobody has taken it.
  case waiting
  /// An agent has taken it, at this time.
  case claimed(by: String, at: Date)
  /// The agent who took it waits for the citizen's answer.
  case asking(Question, by: String)
  /// Decided; the act is being made.
  case issuing(PlannedAct)
  case issued(IssuedAct)
  case refused(Refusal)
  case withdrawn
  case revoked(IssuedAct, reason: String)

  public var name: Name {
    switch self {
    case .waiting: .waiting
    case .claimed: .claimed
    case .asking: .asking
    case .issuing: .issuing
    case .issued: .issued
    case .refused: .refused
    case .withdrawn: .withdrawn
    case .revoked: .revoked
    }
  }

  /// Nothing more is expected of an agent, of the citizen or of the machine.
  public var isClosed: Bool { !name.isOpen }

  /// Who holds the dossier: the agent who took it, also while the citizen is asked; nil when nobody does.
  public var holder: String? {
    switch self {
    case .claimed(let agent, _), .asking(_, let agent): agent
    case .waiting, .issuing, .issued, .refused, .withdrawn, .revoked: nil
    }
  }
}
