extension SecondFactorPage {
  struct View: Component {
    static let code = "code"

    /// Where the agent wanted to go.
    let next: Link?
    let answers: FormAnswers

    var body: some HTML {
      Frame(EntryText.codeTitle, way: .back(AgentRoute.logIn.link), answers) {
        h1 { EntryText.codeTitle }
        PostForm(to: AgentRoute.secondFactor.link, answers) {
          HiddenField(AgentWay.field, next?.target)
          TextField(Self.code, EntryText.code, hint: EntryText.codeHint, .code, maxLength: 7)
          Button(EntryText.logIn)
        }
        p(.class("hint")) { EntryText.codeLost }
      }
    }
  }
}
