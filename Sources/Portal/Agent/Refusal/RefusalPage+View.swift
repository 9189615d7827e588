import Procedures

extension RefusalPage {
  /// Asks for the motive.
  struct View: Component {
    let model: Model

    var body: some HTML {
      OfficialFrame(
        AgentText.refuse, model.official, way: .back(AgentRoute.dossier(model.number).link), model.answers
      ) {
        DossierHeading(model.number, AgentText.refuse)
        PostForm(to: AgentRoute.refuse(model.number).link, model.answers) {
          ChoiceField(
            Model.motive, AgentText.motive, model.motives.map { Choice($0.id, $0.title, hint: $0.text) })
          TextAreaField(
            Model.comment, AgentText.comment, hint: AgentText.commentHint, maxLength: RefusalPage.longest,
            isOptional: true)
          Button(AgentText.readLetter)
        }
      }
    }
  }

  /// Shows what the citizen will read, and asks for the agent's word.
  struct LetterView: Component {
    let model: Model
    let motive: RefusalMotive
    let comment: String

    var body: some HTML {
      OfficialFrame(
        AgentText.letterTitle, model.official, way: .back(AgentRoute.dossier(model.number).link)
      ) {
        DossierHeading(model.number, AgentText.letterTitle)
        p { AgentText.letterHelp }
        blockquote {
          p { strong { model.title } }
          p { motive.text }
          if !comment.isEmpty { p { bdi { comment } } }
          p {
            strong { AgentText.appeal }
            " "
            motive.appeal
          }
        }
        Notice(AgentText.refusalIsFinal, .warning)
        PostForm(to: AgentRoute.refuse(model.number).link) {
          HiddenField(Model.motive, motive.id)
          HiddenField(Model.comment, comment)
          div(.class("btns")) {
            Button(AgentText.refuseNow, .grave, action: Model.refuse)
            Button(PortalText.change, .second, action: Model.mend)
          }
        }
      }
    }
  }
}
