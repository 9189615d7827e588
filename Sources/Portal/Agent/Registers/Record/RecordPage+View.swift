import Procedures
import Vocabulary

extension RecordPage {
  /// A decision that the record may serve.
  struct Choice {
    let number: DossierNumber
    let link: Link
  }

  struct View: Component {
    let official: Official
    let register: Words
    let name: String
    let rows: [SummaryRow]
    let versions: [Milestone]
    let choice: Choice?
    /// The search of the register.
    let search: Link

    var body: some HTML {
      OfficialFrame(register, official, way: .back(choice.map { AgentRoute.accept($0.number).link } ?? search)) {
        h1 {
          span(.class("over")) { register }
          bdi { name }
        }
        div(.class("beside")) {
          div {
            SummaryList(rows)
            if let choice { LinkButton(RegisterText.choose(["number": choice.number.rawValue]), to: choice.link) }
          }
          div {
            h2 { RegisterText.versions }
            Timeline(versions)
            p(.class("hint")) { RegisterText.lookIsLogged }
          }
        }
      }
    }
  }
}
