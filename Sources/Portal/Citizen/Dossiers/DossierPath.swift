import Foundation
import Procedures
import Vocabulary

/// The way of a dossier as its citizen sees it: what was done, where it stands, what comes. No agent is named.
struct DossierPath {
  let milestones: [Milestone]

  /// - Parameter moment: An instant as it is read where the State is.
  init(_ dossier: Dossier, workflow: [DecisionStep], moment: (Date) -> Moment) {
    milestones =
      Self.past(dossier, workflow, moment) + Self.present(dossier, workflow) + Self.future(dossier, workflow)
  }

  private static func past(_ dossier: Dossier, _ workflow: [DecisionStep], _ moment: (Date) -> Moment) -> [Milestone] {
    var wasClaimed = false
    var wasAsked = false
    return dossier.entries.compactMap { entry in
      let when = moment(entry.at)
      let date = (shown: when.shown, iso: when.iso)
      let event = Phrase("dossier.event.\(entry.event.name)")
      defer { wasAsked = if case .asked = entry.event { true } else { false } }
      switch entry.event {
      case .claimed where wasAsked: return Milestone(RequestText.pathUnasked, .done, date: date)
      case .claimed:
        // Who hands the dossier on to whom is the office's own affair.
        defer { wasClaimed = true }
        return wasClaimed ? nil : Milestone(event, .done, date: date)
      case .released, .recalled: return nil
      case .submitted, .answered, .withdrawn, .issued: return Milestone(event, .done, date: date)
      case .asked(let question): return Milestone(event, .done, date: date, detail: question.text)
      case .receiptRecorded(let receipt):
        return Milestone(event, .done, date: date, detail: RequestText.pathReceipt(["number": receipt.number]))
      case .cleared(let clearance):
        let step = workflow.first { $0.id == clearance.step }
        return Milestone(step?.title.words ?? event.words, .done, date: date, detail: clearance.agentQuality)
      case .refused, .revoked: return Milestone(event, .bad, date: date)
      }
    }
  }

  private static func present(_ dossier: Dossier, _ workflow: [DecisionStep]) -> [Milestone] {
    guard !dossier.phase.isClosed else { return [] }
    let phase = PhaseTag(dossier.phase.name, for: .citizen).words
    guard let step = dossier.step(of: workflow) else { return [Milestone(phase, .now)] }
    return [Milestone(step.title, .now, detail: phase)]
  }

  private static func future(_ dossier: Dossier, _ workflow: [DecisionStep]) -> [Milestone] {
    guard !dossier.phase.isClosed else { return [] }
    let steps = workflow.dropFirst(dossier.clearances.count + 1).map { Milestone($0.title, .ahead) }
    return steps + [Milestone(Phrase("dossier.event.issued"), .ahead)]
  }
}
