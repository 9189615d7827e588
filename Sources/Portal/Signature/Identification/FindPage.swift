import Procedures
import Vocabulary

/// Finds the request of a citizen who stands there, and lists those that wait for a second agent.
struct FindPage: Component {
  static let reference = "reference"

  struct Line {
    let reference: String
    let since: Moment
    let link: Link
  }

  let official: Official
  let done: IdentificationNews?
  let lines: [Line]
  var answers = FormAnswers()

  var body: some HTML {
    OfficialFrame(IdentificationText.title, official, way: .back(AgentRoute.inbox.link), answers) {
      if let done { done.notice }
      h1 { IdentificationText.title }
      p(.class("lead")) { IdentificationText.lead }
      PostForm(to: IdentificationRoute.find.link, answers) {
        TextField(
          Self.reference, IdentificationText.reference, hint: IdentificationText.referenceHint, width: .half,
          maxLength: 16)
        Button(IdentificationText.find)
      }
      h2 { IdentificationText.waiting }
      if lines.isEmpty {
        p { IdentificationText.noneWaiting }
      } else {
        DataTable(IdentificationText.waiting, lines) {
          Column(IdentificationText.reference) { line in a(.href(line.link)) { line.reference } }
          Column(IdentificationText.since) { line in time(.datetime(line.since.iso)) { line.since.shown } }
        }
      }
    }
  }
}
