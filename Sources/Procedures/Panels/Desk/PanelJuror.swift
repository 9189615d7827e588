public import Identity

/// A juror as the chair sees one: never what they found.
public struct PanelJuror: Sendable, Hashable {
  public let agent: AgentID
  public let name: String
  /// Nil until jurors are drawn.
  public let juror: JurorID?
  public let hasDeclared: Bool
  /// Dismissed, or without the role today.
  public let hasLeft: Bool
  /// Has an alias and was not dismissed: also one without the role today, whose open sheets would wait for ever.
  public let mayBeDismissed: Bool
  /// Sheets, and those handed in; nil for a chair who may not be told.
  public let assigned: Int?
  public let final: Int?
}
