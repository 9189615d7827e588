import Vocabulary

/// Each use of the citizen's key, the latest first.
struct UsesPage: Component {
  struct Line {
    let when: Moment
    let name: String
    /// The short print, as the text message bore it.
    let print: String
    /// The citizen's name for the program that asked; nil for the portal's own page.
    let program: String?
  }

  let lines: [Line]

  var body: some HTML {
    Frame(SignatureText.usesTitle, way: .back(SignatureRoute.home.link)) {
      h1 { SignatureText.usesTitle }
      p(.class("lead")) { SignatureText.usesLead }
      if lines.isEmpty {
        p { SignatureText.noUse }
      } else {
        DataTable(SignatureText.usesTitle, lines) {
          Column(SignatureText.usedAt) { line in time(.datetime(line.when.iso)) { line.when.shown } }
          Column(SignatureText.usedFor) { line in bdi { line.name } }
          Column(SignatureText.usedPrint) { line in code { line.print } }
          Column(SignatureText.usedBy) { line in
            if let program = line.program { bdi { program } } else { SignatureText.usedHere }
          }
        }
      }
      LinkButton(SignatureText.revokeTitle, to: SignatureRoute.revocation.link, .second)
    }
  }
}
