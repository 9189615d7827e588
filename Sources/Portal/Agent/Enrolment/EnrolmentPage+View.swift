extension EnrolmentPage {
  /// Asks for the ticket.
  struct TicketView: Component {
    let answers: FormAnswers

    var body: some HTML {
      Frame(EntryText.enrolmentTitle, way: .back(AgentRoute.logIn.link), answers) {
        h1 { EntryText.enrolmentTitle }
        PostForm(to: AgentRoute.enrol.link, answers) {
          TextField(Model.ticket, EntryText.ticket, hint: EntryText.ticketHint, maxLength: 64)
          Button(PortalText.continue)
        }
      }
    }
  }

  /// Asks for the password and shows the second factor.
  struct AccountView: Component {
    let model: Model

    var body: some HTML {
      Frame(EntryText.accountTitle, way: .back(AgentRoute.enrol.link), model.answers) {
        h1 { EntryText.accountTitle }
        SummaryList([
          SummaryRow(EntryText.name, model.name), SummaryRow(EntryText.quality, model.quality),
          SummaryRow(EntryText.login, model.login),
        ])
        PostForm(to: AgentRoute.enrol.link, model.answers) {
          HiddenField(Model.ticket, model.typedTicket)
          h2 { EntryText.passwordStep }
          TextField(
            Model.password, EntryText.newPassword, hint: EntryText.newPasswordHint, .password(.newPassword),
            width: .half)
          TextField(Model.repeated, EntryText.repeatedPassword, .password(.newPassword), width: .half)
          h2 { EntryText.factorStep }
          p { EntryText.factorHelp }
          QRPicture(model.picture, EntryText.factorPicture)
          p { EntryText.factorByHand }
          CodeBlock(model.secret)
          TextField(Model.code, EntryText.code, hint: EntryText.codeHint, .code, maxLength: 7)
          Button(EntryText.enrol, action: Model.enrol)
        }
      }
    }
  }
}
