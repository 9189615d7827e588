import Vocabulary

extension AgentDossierPage {
  struct View: Component {
    let model: Model

    var body: some HTML {
      OfficialFrame(model.title, model.official, way: .back(AgentRoute.inbox.link)) {
        if let refusal = model.refusal { Notice(refusal.words, .warning) }
        if let news = model.news { Notice(news.text, .good) }
        h1 {
          span(.class("over")) { model.number.rawValue }
          model.title
        }
        p { PhaseTag(model.phase, for: .agent) }
        div(.class("beside")) {
          div {
            DossierActs(model: model)
            h2 { AgentText.answers }
            AnswerSections(sections: model.sections)
            if !model.attachments.isEmpty {
              h2 { AgentText.attachments }
              RowList(model.attachments)
            }
          }
          div {
            h2 { AgentText.facts }
            SummaryList(model.facts)
            h2 { AgentText.history }
            Timeline(model.history)
          }
        }
      }
    }
  }
}

/// The answers of a dossier, page by page of its form.
struct AnswerSections: Component {
  let sections: [AnswerSection]

  var body: some HTML {
    for section in sections {
      h3 { section.title }
      SummaryList(section.rows)
    }
  }
}
