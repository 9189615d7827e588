import Procedures
import Vocabulary

extension ReceiptPage {
  struct View: Component {
    static let number = "timbre"

    let official: Official
    let dossier: DossierNumber
    let fee: Money
    let answers: FormAnswers

    var body: some HTML {
      OfficialFrame(
        AgentText.recordReceipt, official, way: .back(AgentRoute.dossier(dossier).link), answers
      ) {
        DossierHeading(dossier, AgentText.recordReceipt)
        SummaryList([SummaryRow(AgentText.receiptAmount, fee.formatted)])
        PostForm(to: AgentRoute.receipt(dossier).link, answers) {
          TextField(
            Self.number, AgentText.receiptNumber, hint: AgentText.receiptHint, width: .half,
            maxLength: ReceiptPage.longest)
          Button(AgentText.saveReceipt)
        }
      }
    }
  }
}
