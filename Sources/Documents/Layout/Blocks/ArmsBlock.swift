/// The State's name in spaced capitals over the colours of its flag. No coat of arms is drawn: none is available that is authentic.
public struct ArmsBlock: Sendable, Hashable {
  public var state: Template
  public var motto: Template
  /// What the bar of colours is, for those who do not see it.
  public var alternative: Template
  public var align: Alignment

  public init(state: Template, motto: Template, alternative: Template, align: Alignment = .start) {
    self.state = state
    self.motto = motto
    self.alternative = alternative
    self.align = align
  }
}
