import Vocabulary

/// A procedure whose requests a jury judges together.
public struct Contest: Sendable {
  public let procedure: Procedure
  /// The jury's step; its role is the chair's.
  public let step: DecisionStep
  public let panel: PanelDefinition
  public let window: SubmissionWindow

  /// The procedure's name.
  public var id: String { procedure.id }
}

extension Procedure {
  /// Nil for one that no jury decides.
  public var contest: Contest? {
    guard let step = definition.panelStep, let panel = step.panel, let window = definition.window else { return nil }
    return Contest(procedure: self, step: step, panel: panel, window: window)
  }
}

extension PanelDefinition {
  /// Whether an entry that was sent under these rules is judged alike under the others: titles alone may differ. What a mark
  /// means is a rule.
  func agrees(with other: PanelDefinition) -> Bool {
    func terms(_ panel: PanelDefinition) -> [[String]] {
      let rubric = panel.rubric
      return [
        [panel.version, "\(rubric.marks)", "\(panel.reviews)", "\(panel.quorum)", "\(panel.appealDays)"],
        panel.tieBreaks, rubric.criteria.map { "\($0.key) \($0.weight)" }, rubric.criteria.flatMap(\.meanings),
        panel.prizes.map { "\($0.rank) \($0.amount.francs)" }, panel.shown, panel.shownPieces,
        panel.conflictFields, panel.laureateFields,
      ]
    }
    return terms(self) == terms(other)
  }
}

extension Criterion {
  /// What its marks mean, from the lowest to the highest.
  fileprivate var meanings: [String] {
    anchors.sorted { $0.key < $1.key }.map { "\(key) \($0.key) \($0.value.french)" }
  }
}
