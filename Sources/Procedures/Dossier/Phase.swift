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

  /// The phase's name in the database and in the texts shown to people (`dossier.phase.<name>`).
  public var name: String {
    switch self {
    case .waiting: "waiting"
    case .claimed: "claimed"
    case .asking: "asking"
    case .issuing: "issuing"
    case .issued: "issued"
    case .refused: "refused"
    case .withdrawn: "withdrawn"
    case .revoked: "revoked"
    }
  }

  /// Nothing more is expected of an agent or of the citizen.
  public var isClosed: Bool {
    switch self {
    case .issued, .refused, .withdrawn, .revoked: true
    case .waiting, .claimed, .asking, .issuing: false
    }
  }
}
