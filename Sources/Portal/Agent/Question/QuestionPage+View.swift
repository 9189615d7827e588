extension QuestionPage {
  struct View: Component {
    let model: Model

    var body: some HTML {
      OfficialFrame(
        AgentText.ask, model.official, way: .back(AgentRoute.dossier(model.number).link), model.answers
      ) {
        DossierHeading(model.number, AgentText.ask)
        p { AgentText.askHelp }
        PostForm(to: AgentRoute.ask(model.number).link, model.answers) {
          SelectField(Model.field, AgentText.questionField, model.choices)
          TextAreaField(
            Model.text, AgentText.question, hint: AgentText.questionHint, maxLength: QuestionPage.longest)
          Button(AgentText.sendQuestion)
        }
      }
    }
  }
}
