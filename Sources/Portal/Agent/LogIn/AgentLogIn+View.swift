extension AgentLogIn {
  struct View: Component {
    let model: Model

    var body: some HTML {
      Frame(EntryText.logInTitle, model.answers) {
        if let news = model.news { Notice(news.text, news == .sessionOver ? .warning : .good) }
        h1 { EntryText.logInTitle }
        PostForm(to: AgentRoute.logIn.link, model.answers) {
          HiddenField(Model.next, model.next?.target)
          TextField(Model.login, EntryText.login, .words(.username), width: .half, maxLength: 64)
          TextField(Model.password, EntryText.password, .password(.currentPassword), width: .half)
          Button(EntryText.logIn)
        }
        p { a(.href(AgentRoute.enrol.link)) { EntryText.firstLogIn } }
      }
    }
  }
}
