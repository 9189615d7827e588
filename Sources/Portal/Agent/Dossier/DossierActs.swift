import Country
import Procedures

/// What can be done with a dossier now, or why nothing can.
struct DossierActs: Component {
  let model: AgentDossierPage.Model

  var body: some HTML {
    h2 { AgentText.whatNow }
    if let state { p { state } }
    if model.actions.awaitsReceipt { Notice(AgentText.receiptFirst, .warning) }
    if let question = model.question { blockquote { question } }
    div(.class("btns")) {
      for act in acts { ActControl(act: act, model: model) }
    }
  }

  /// What must be done before anything else stands first.
  private var acts: [DossierActions.Act] {
    let acts = DossierActions.Act.allCases.filter(model.actions.acts.contains)
    guard model.actions.awaitsReceipt else { return acts }
    return acts.filter { $0 == .recordReceipt } + acts.filter { $0 != .recordReceipt }
  }

  private var state: Words? {
    if let role = model.actions.missingRole {
      return AgentText.awaitsRole(["role": model.country.role(role)]).words
    }
    switch model.actions.hold {
    case .nobody: return AgentText.isFree.words
    case .me: return model.step
    case .colleague(let id, _):
      return AgentText.isHeld(["name": model.names[id] ?? "", "since": model.heldSince ?? ""]).words
    case .citizen: return AgentText.awaitsCitizen.words
    case .closed:
      guard model.phase == .issuing else { return model.actions.acts.isEmpty ? AgentText.isOver.words : nil }
      return model.actions.acts.contains(.recall) ? AgentText.isNotMade.words : AgentText.isBeingMade.words
    }
  }
}

/// The button or the link of one act.
private struct ActControl: Component {
  let act: DossierActions.Act
  let model: AgentDossierPage.Model

  var body: some HTML {
    let number = model.number
    switch act {
    case .claim: ActionButton(AgentText.claim, to: AgentRoute.claim(number).link, .main)
    case .takeOver:
      ActionButton(
        AgentText.takeOver, to: AgentRoute.claim(number).link, model.question == nil ? .main : .second)
    case .release: ActionButton(AgentText.release, to: AgentRoute.release(number).link, .plain)
    case .ask: LinkButton(AgentText.ask, to: AgentRoute.ask(number).link, .second)
    case .recordReceipt:
      LinkButton(
        AgentText.recordReceipt, to: AgentRoute.receipt(number).link, model.actions.awaitsReceipt ? .main : .second)
    case .examine:
      LinkButton(
        AgentText.examine, to: AgentRoute.accept(number).link, model.actions.awaitsReceipt ? .second : .main)
    case .refuse: LinkButton(AgentText.refuse, to: AgentRoute.refuse(number).link, .second)
    case .download: LinkButton(AgentText.download, to: AgentRoute.document(number).link)
    case .recall: ActionButton(AgentText.recall, to: AgentRoute.recall(number).link, .main)
    case .revoke: LinkButton(AgentText.revoke, to: AgentRoute.revoke(number).link, .second)
    }
  }
}
