import Vocabulary

/// Asks whether a request shall be taken back.
struct WithdrawPage: Component {
  let number: DossierNumber
  let procedure: LocalizedText

  var body: some HTML {
    Frame(RequestText.withdrawTitle, way: .back(dossier)) {
      h1 {
        span(.class("over")) { procedure }
        RequestText.withdrawTitle
      }
      p { RequestText.withdrawText(["number": number.unbroken]) }
      PostForm(to: CitizenRoute.withdraw(number).link) {
        div(.class("btns")) {
          Button(RequestText.withdraw, .grave)
          LinkButton(RequestText.keep, to: dossier, .second)
        }
      }
    }
  }

  private var dossier: Link { CitizenRoute.dossier(number).link }
}
