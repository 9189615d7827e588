import Procedures
import Vocabulary

extension RevocationPage {
  struct View: Component {
    static let reason = "motif"
    static let sure = "confirmation"

    let official: Official
    let number: DossierNumber
    let title: Words
    let answers: FormAnswers

    var body: some HTML {
      OfficialFrame(AgentText.revoke, official, way: .back(AgentRoute.dossier(number).link), answers) {
        DossierHeading(number, AgentText.revoke)
        p { title }
        Notice(AgentText.revocationIsFinal, .warning)
        PostForm(to: AgentRoute.revoke(number).link, answers) {
          TextAreaField(
            Self.reason, AgentText.revocationReason, hint: AgentText.revocationHint,
            maxLength: RevocationPage.longest)
          ConsentField(Self.sure, AgentText.revocationSure)
          Button(AgentText.revokeNow, .grave)
        }
      }
    }
  }
}
