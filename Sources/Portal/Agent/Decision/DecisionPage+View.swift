import Procedures
import Registers

extension DecisionPage {
  struct View: Component {
    let model: Model

    var body: some HTML {
      let number = model.held.number
      OfficialFrame(
        model.step.title, model.official, way: .back(AgentRoute.dossier(number).link), model.answers
      ) {
        DossierHeading(number, model.step.title)
        div(.class("beside")) {
          div {
            for step in model.earlier { EarlierStepView(step: step) }
            PostForm(to: AgentRoute.accept(number).link, model.answers) {
              if let criteria = model.criteria { Examination(model: model, criteria: criteria) }
              DecisionWord(model: model)
            }
          }
          div {
            h2 { DecisionText.request }
            AnswerSections(sections: model.sections)
            if !model.attachments.isEmpty {
              h2 { AgentText.attachments }
              RowList(model.attachments)
            }
          }
        }
      }
    }
  }

  /// The boxes of the search and what they led to.
  private struct Examination: Component {
    let model: Model
    let criteria: RegisterCriteria

    var body: some HTML {
      h2 { criteria.definition.title }
      Disclosure(RegisterText.criteria, isOpen: model.found.isEmpty || hasCriteriaFault) {
        p(.class("hint")) { DecisionText.criteriaHelp }
        CriteriaFields(criteria: criteria, answers: model.answers)
        Button(PortalText.search, .second, action: Model.search)
      }
      GroupFrame(
        name: Model.record, caption: RegisterText.results(count: model.found.count).words,
        hint: model.found.isEmpty ? nil : hint.words
      ) { state in
        if model.found.isEmpty { p { RegisterText.noResult } }
        for (index, record) in model.found.enumerated() {
          Candidate(found: record, index: index, records: model.step.records, state: state)
        }
        if model.step.records == .any {
          Pick(
            id: model.found.isEmpty ? state.id.control : state.id.part(Model.none), name: Model.record, type: .checkbox,
            choice: Choice(Model.none, model.noneText), isChosen: state.holds(Model.none))
        }
      }
    }

    private var hint: DecisionText { model.step.records == .any ? .chooseAnyHint : .chooseOneHint }

    private var hasCriteriaFault: Bool {
      criteria.fields.contains { model.answers.fault(RegisterCriteria.box($0.id)) != nil }
    }
  }

  /// A record that may be chosen.
  private struct Candidate: Component {
    let found: FoundRecord
    let index: Int
    let records: DecisionStep.Records
    let state: FieldState

    var body: some HTML {
      div(.class("match")) {
        HiddenField(Model.version(of: found.id), "\(found.version)")
        Pick(
          id: index == 0 ? state.id.control : state.id.part("\(index + 1)"), name: Model.record,
          type: records == .one ? .radio : .checkbox, choice: Choice(found.id, found.name),
          isChosen: state.holds(found.id))
        FoundRecord.Facts(found: found)
      }
    }
  }

  /// The attestation and the button that decides.
  private struct DecisionWord: Component {
    let model: Model

    var body: some HTML {
      h2 { DecisionText.decision }
      if model.held.actions.awaitsReceipt {
        Notice(AgentText.receiptFirst, .warning)
        LinkButton(AgentText.recordReceipt, to: AgentRoute.receipt(model.held.number).link)
      } else {
        ConsentField(Model.attested, model.step.attestation)
        p(.class("hint")) { model.isLast ? DecisionText.lastHint : .stepHint }
        Button(model.isLast ? DecisionText.issue : .clear, action: Model.decide)
      }
      p { a(.href(AgentRoute.refuse(model.held.number).link)) { AgentText.refuse } }
    }
  }

  private struct EarlierStepView: Component {
    let step: EarlierStep

    var body: some HTML {
      h2 { step.title }
      p { step.agent }
      if step.records.isEmpty { p { strong { step.noneText } } }
      for record in step.records { SummaryList(record) }
    }
  }
}
