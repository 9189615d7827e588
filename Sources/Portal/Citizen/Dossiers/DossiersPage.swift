import Vocabulary

/// « Mes démarches »: the requests that were sent, and the drafts.
struct DossiersPage: Component {
  struct DraftLine {
    let procedure: Words
    /// Nil for a draft that cannot be read any more.
    let resumption: Link?
    let saved: Moment
    let draft: Handle
    /// Why it cannot be sent now; nil while it can.
    var closing: Phrase?
  }

  let done: Done?
  let dossiers: [LinkRow]
  let drafts: [DraftLine]
  /// Whether citizens have signatures of their own here.
  let hasSignatures: Bool

  var body: some HTML {
    Frame(RequestText.listTitle) {
      if let done { done.notice }
      h1 { RequestText.listTitle }
      if dossiers.isEmpty, drafts.isEmpty {
        EmptyState(RequestText.empty) {
          LinkButton(RequestText.catalogue, to: PublicRoute.catalogue.link)
        }
      }
      if !dossiers.isEmpty { RowList(dossiers) }
      if !drafts.isEmpty {
        h2 { RequestText.draftsTitle }
        draftTable
      }
      h2 { RequestText.account }
      if hasSignatures { p { a(.href(SignatureRoute.home.link)) { SignatureText.title } } }
      p { a(.href(CitizenRoute.accessLog.link)) { AccessText.title } }
      ActionButton(LogInText.logOut, to: CitizenRoute.logOut.link)
    }
  }

  private var draftTable: some HTML {
    DataTable(RequestText.draftsCaption, drafts) {
      Column(RequestText.draftProcedure) { line in
        if let resumption = line.resumption {
          a(.href(resumption)) { line.procedure }
          if let closing = line.closing {
            br()
            span(.class("quiet")) {
              closing
              " "
              WindowText.draftKept
            }
          }
        } else {
          line.procedure
          br()
          span(.class("quiet")) { RequestText.draftUnreadable }
        }
      }
      Column(RequestText.draftSaved) { line in time(.datetime(line.saved.iso)) { line.saved.shown } }
      Column(RequestText.draftAct) { line in
        a(.href(CitizenRoute.discard(line.draft).link)) {
          RequestText.draftDiscard
          span(.class("vh")) {
            " "
            line.procedure
          }
        }
      }
    }
  }
}
