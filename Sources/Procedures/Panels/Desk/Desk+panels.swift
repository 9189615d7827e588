import Foundation
import Identity
import Pack
import Store
import Vocabulary

extension Desk {
  /// Leaves out of a list of dossiers those that a jury has still to judge: they are read and counted with their contest alone.
  var judgedApart: SQL {
    var apart: SQL = ""
    for step in catalogue.panelSteps {
      apart += """
         AND NOT (procedure = \(step.contest) AND step = \(step.step) AND NOT EXISTS (
          SELECT 1 FROM procedures_panel_publication p
          WHERE p.contest = \(step.contest) AND p.kind = \(RankingPublication.Kind.final)))
        """
    }
    return apart
  }

  /// Throws `SubmissionError.windowClosed` once the jurors of a contest were drawn, whatever its window says by now: what came
  /// after would be judged by nobody.
  func checkDraw(of procedure: Procedure, in transaction: Transaction) throws {
    guard procedure.contest != nil else { return }
    let drawn: Date? = try transaction.value("SELECT opened_at FROM procedures_panel WHERE contest = \(procedure.id)")
    if let drawn { throw SubmissionError.windowClosed(since: drawn) }
  }

  /// Whether the dossier waits at a jury's step, or was withdrawn there, and its contest has not ended.
  func isBeforePanel(_ view: DossierView, in transaction: Transaction) throws -> Bool {
    guard view.step?.panel != nil else { return false }
    let ended: Int? = try transaction.value(
      """
      SELECT 1 FROM procedures_panel_publication
      WHERE contest = \(view.procedure.id) AND kind = \(RankingPublication.Kind.final)
      """)
    return ended == nil
  }

  /// Whether an official of the dossier's office may open it. Before a contest has ended only its chair may, and no chair who
  /// is a juror as well, has not declared interests or has a conflict with the entry: the jury reads what the definition
  /// shows, and nobody's name.
  func mayOpen(_ view: DossierView, _ official: Official, in transaction: Transaction) throws -> Bool {
    guard let step = view.step, let panel = step.panel, try isBeforePanel(view, in: transaction) else { return true }
    guard official.holds(step.role.value, at: view.dossier.office),
      !official.holds(panel.jurors.value, at: view.dossier.office)
    else { return false }
    let member: Int? = try transaction.value(
      """
      SELECT 1 FROM procedures_panel_member WHERE contest = \(view.procedure.id) AND agent = \(official.id)
      """)
    guard member != nil else { return false }
    let conflict: Int? = try transaction.value(
      """
      SELECT 1 FROM procedures_panel_conflict c
      JOIN procedures_panel_entry e ON e.contest = c.contest AND e.entry = c.entry
      WHERE e.dossier = \(view.dossier.number.rawValue) AND c.agent = \(official.id)
      """)
    return conflict == nil
  }
}
