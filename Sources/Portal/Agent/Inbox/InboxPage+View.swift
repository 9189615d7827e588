import Procedures
import Registers
import Vocabulary

extension InboxPage {
  struct View: Component {
    let model: Model

    var body: some HTML {
      OfficialFrame(InboxText.inboxTitle, model.official, answers) {
        h1 { InboxText.inboxTitle }
        if model.kind == .open, model.lateCount > 0 { Notice(InboxText.lateCount(count: model.lateCount), .warning) }
        Tabs(InboxText.trays(), trays)
        if model.offices.count > 1 { Tabs(InboxText.offices(), offices) }
        if model.listable > 0 {
          LinkButton(InboxText.decideTogether(count: model.listable), to: AgentRoute.lists.link)
        }
        if model.groups.isEmpty {
          EmptyState(model.kind == .open ? InboxText.nothingOpen : .nothingClosed) {}
        }
        for group in model.groups { GroupView(group: group, today: model.today, showsOffice: model.offices.count > 1) }
        Pagination(model.page, of: model.pages) { link(model.kind, model.office, page: $0) }
        SearchForm(
          to: AgentRoute.inbox.link, Model.number, InboxText.findByNumber, asked: model.wrongNumber,
          fault: answers.fault(Model.number))
        if !model.registers.isEmpty {
          h2 { InboxText.registers }
          RowList(
            model.registers.compactMap { register in
              Slug(segment: register.id).map { LinkRow(register.title, AgentRoute.search($0).link) }
            })
        }
      }
    }

    private var answers: FormAnswers {
      var answers = FormAnswers()
      if model.wrongNumber != nil { answers.fault(Model.number, InboxText.numberWrong) }
      return answers
    }

    private var trays: [Tab] {
      [
        Tab(InboxText.open, link(.open, model.office), isHere: model.kind == .open),
        Tab(InboxText.closed, link(.closed, model.office), isHere: model.kind == .closed),
      ]
    }

    private var offices: [Tab] {
      [Tab(InboxText.allOffices, link(model.kind, nil), isHere: model.office == nil)]
        + model.offices.map { Tab($0.name, link(model.kind, $0.code), isHere: model.office == $0.code) }
    }

    private func link(_ kind: Tray.Kind, _ office: String?, page: Int = 1) -> Link {
      AgentRoute.inbox.link.with([
        Model.kind: kind == .open ? nil : kind.rawValue, Model.office: office, "page": page == 1 ? nil : "\(page)",
      ])
    }
  }

  private struct GroupView: Component {
    let group: Group
    let today: Day
    let showsOffice: Bool

    var body: some HTML {
      if let title = group.urgency.title { h2 { title } }
      RowList(
        group.rows.map { row in
          LinkRow(
            row.number.rawValue, AgentRoute.dossier(row.number).link, row.procedure, tag: row.tag,
            facts: row.facts(showsOffice: showsOffice, on: today), isLate: group.urgency == .late)
        })
    }
  }
}

extension InboxPage.Urgency {
  fileprivate var title: InboxText? {
    switch self {
    case .late: .groupLate
    case .due: .groupDue
    case .asking: .groupAsking
    case .closed: nil
    }
  }
}

extension InboxPage.Row {
  fileprivate var tag: StatusTag {
    switch (phase, holder) {
    case (.waiting, _): StatusTag(InboxText.toTake, .wait)
    case (.claimed, .me): StatusTag(InboxText.heldByMe, .good)
    case (.claimed, .colleague(let name)): StatusTag(InboxText.heldByColleague(["name": name]), .calm)
    default: PhaseTag(phase, for: .agent).tag
    }
  }

  fileprivate func facts(showsOffice: Bool, on today: Day) -> [any Sayable] {
    var facts: [any Sayable] = []
    let urgency = urgency(on: today)
    if urgency == .late { facts.append(InboxText.late(count: today.daysSinceEpoch - deadline.daysSinceEpoch)) }
    if urgency == .late || urgency == .due {
      facts.append(InboxText.deadline(["date": FrenchDate.inFigures(deadline)]))
    }
    if let step, urgency != .closed { facts.append(step) }
    if showsOffice { facts.append(office) }
    return facts
  }
}
