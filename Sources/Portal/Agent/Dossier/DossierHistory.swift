import Foundation
import Procedures
import Vocabulary

/// The entries of a dossier as agents read them: what, when, by whom.
struct DossierHistory {
  private let view: DossierView
  private let names: [String: String]
  private let wording: AnswerWording
  private let moment: (Date) -> Moment

  /// - Parameter names: Of the agents who acted, by identifier.
  init(_ view: DossierView, names: [String: String], wording: AnswerWording, moment: @escaping (Date) -> Moment) {
    self.view = view
    self.names = names
    self.wording = wording
    self.moment = moment
  }

  /// The first entry first.
  var milestones: [Milestone] {
    var wasAsked = false
    return view.dossier.entries.map { entry in
      let moment = moment(entry.at)
      let caption = caption(entry.event, wasAsked: wasAsked)
      wasAsked = if case .asked = entry.event { true } else { false }
      return Milestone(
        caption, state(entry.event), date: (moment.shown, moment.iso), detail: detail(entry.event),
        by: actor(entry.by))
    }
  }

  /// - Parameter wasAsked: The entry before is a question, which taking the dossier takes back.
  private func caption(_ event: Event, wasAsked: Bool) -> Phrase {
    switch event {
    case .asked: AgentText.eventAsked()
    case .answered: AgentText.eventAnswered()
    case .claimed: wasAsked ? AgentText.eventUnasked() : AgentText.eventClaimed()
    case .recalled: AgentText.eventRecalled()
    default: Phrase("dossier.event.\(event.name)")
    }
  }

  private func state(_ event: Event) -> Milestone.State {
    switch event {
    case .refused, .revoked, .withdrawn: .bad
    default: .done
    }
  }

  private func actor(_ actor: Actor) -> Phrase? {
    switch actor {
    case .citizen: AgentText.byCitizen()
    case .agent(let id): names[id].map { AgentText.byAgent(["name": $0]) }
    case .system: nil
    }
  }

  private func detail(_ event: Event) -> Words? {
    let definition = view.procedure.definition
    switch event {
    case .asked(let question):
      return AgentText.detailField(["field": label(question.field), "text": question.text]).words
    case .answered(let reply):
      if reply.value.isEmpty { return AgentText.detailFieldEmpty(["field": label(reply.field)]).words }
      let value = definition.field(reply.field).map { wording.french(reply.value, to: $0) } ?? reply.value
      return AgentText.detailField(["field": label(reply.field), "text": value]).words
    case .receiptRecorded(let stamp):
      return AgentText.detailReceipt(["number": stamp.number, "amount": stamp.amount.formatted]).words
    case .cleared(let clearance):
      return cleared(clearance, definition.decision.first { $0.id == clearance.step })
    case .refused(let refusal):
      let motive = definition.refusals.first { $0.id == refusal.motive }
      let title = motive?.title.french ?? refusal.motive
      if refusal.comment.isEmpty { return .text(title) }
      return AgentText.detailField(["field": title, "text": refusal.comment]).words
    case .revoked(let reason): return AgentText.detailReason(["text": reason]).words
    case .submitted, .claimed, .released, .withdrawn, .issued, .recalled: return nil
    }
  }

  private func cleared(_ clearance: Clearance, _ step: DecisionStep?) -> Words {
    let title = step?.title.french ?? clearance.step
    if step?.register == nil { return .text(title) }
    let count = clearance.evidence.count
    return count == 0
      ? AgentText.detailClearedNone(["step": title]).words
      : AgentText.detailCleared(["step": title], count: count).words
  }

  private func label(_ field: String) -> String {
    view.procedure.definition.field(field)?.label.french ?? field
  }
}
