import Identity
import Registers

extension RegisterSearchPage {
  struct View: Component {
    let model: Model

    var body: some HTML {
      let register = model.criteria.definition
      OfficialFrame(register.title, model.official, way: .back(AgentRoute.inbox.link), model.answers) {
        h1 { register.title }
        // What was found comes first: on a phone nobody looks for it under the form.
        div(.class("beside")) {
          if let found = model.found { div { Results(found: found) } }
          div {
            PostForm(to: model.link, model.answers) {
              h2 { RegisterText.purpose }
              p { RegisterText.purposeHelp }
              TextField(AccessPurpose.dossierField, RegisterText.purposeDossier, width: .half, maxLength: 32)
              ChoiceField(
                AccessPurpose.motiveField, RegisterText.purposeMotive,
                AccessPurpose.Motive.allCases.map { Choice($0.rawValue, $0.text) })
              h2 { RegisterText.criteria }
              CriteriaFields(criteria: model.criteria, answers: model.answers)
              Button(PortalText.search)
            }
          }
        }
      }
    }
  }

  private struct Results: Component {
    let found: [FoundRecord]

    var body: some HTML {
      h2 { RegisterText.results(count: found.count) }
      if found.isEmpty { p { RegisterText.noResult } }
      for record in found {
        div(.class("match")) {
          strong { bdi { record.name } }
          FoundRecord.Facts(found: record)
        }
      }
    }
  }
}

/// The boxes of a search in a register.
struct CriteriaFields: Component {
  let criteria: RegisterCriteria
  let answers: FormAnswers

  var body: some HTML {
    for field in criteria.fields {
      HiddenField(RegisterCriteria.code(field.id), answers[RegisterCriteria.code(field.id)])
      TextField(
        RegisterCriteria.box(field.id), field.label, hint: field.kind == .date ? RegisterText.criterionDate() : nil,
        field.kind == .number ? .figures : .words(nil),
        width: field.kind == .date || field.kind == .number || field.kind == .text ? .half : .full,
        maxLength: field.maximumLength)
    }
  }
}
