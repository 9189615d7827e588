/// How far a jury has come, for a chair without a conflict.
public struct PanelTotals: Sendable, Hashable {
  /// Of one entry in a stage.
  public struct Progress: Sendable, Hashable {
    public let entry: EntryID
    public let stage: Int
    public let round: Int
    public let assigned: Int
    public let final: Int
    /// Whether as many jurors are assigned as it takes.
    public let isEnough: Bool
  }

  /// Those withdrawn left out.
  public let entries: Int
  public let jurors: Int
  /// How many groups of entries share no juror, in the stage that is open. With more than one, bias cannot be corrected.
  public let panels: Int
  public let progress: [Progress]
  public let appeals: Int

  public var sheets: Int { progress.reduce(0) { $0 + $1.assigned } }
  public var finalSheets: Int { progress.reduce(0) { $0 + $1.final } }
}
