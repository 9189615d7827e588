public import Foundation

/// A civil servant who may log in.
///
/// Name and quality stand on the acts that the agent signs, so they are public and kept as they are.
public struct Agent: Sendable, Hashable {
  public let id: AgentID
  /// Lower case; see ``IdentityError/badLogin`` for the grammar.
  public let login: String
  /// Such as `Fatoumata KEÏTA`.
  public let displayName: String
  /// Such as `officier de l'état civil`.
  public let quality: String
  /// Whether the agent has chosen a password and proved the second factor.
  public let isEnrolled: Bool
  /// When the agent left the service; nil for one who serves.
  public let leftAt: Date?
}
