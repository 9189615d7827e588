import Hummingbird
import Procedures

/// Asks whether a juror steps back from an entry.
struct RecusalPage: Component {
  let asked: JuryCall
  let entry: EntryID
  /// Why nothing was done.
  var refusal: Words?

  static func answer(_ asked: JuryCall, _ entry: EntryID) async throws -> Response {
    let mine = try await asked.panels.assignments(of: asked.official, in: asked.id, at: asked.now)
    guard mine.contains(where: { $0.entry == entry }) else { throw PortalError.notFound }
    guard case .send = asked.call.deed else { return asked.asked.page(RecusalPage(asked: asked, entry: entry)) }
    do {
      try await asked.panels.recuse(from: entry, in: asked.id, by: asked.official, at: asked.now)
      return asked.done(.recused)
    } catch let error as PanelError where !error.isAbsence {
      let page = RecusalPage(asked: asked, entry: entry, refusal: asked.words(error))
      return asked.asked.page(page, isRefused: true)
    }
  }

  var body: some HTML {
    OfficialFrame(JuryText.recuseTitle, asked.official, way: .back(sheet)) {
      if let refusal { Notice(refusal, .warning) }
      h1 {
        span(.class("over")) { JuryText.entry(["entry": entry.text]) }
        JuryText.recuseTitle
      }
      p { JuryText.recuseText }
      PostForm(to: ContestRoute.recusal(asked.slug, entry).link) {
        div(.class("btns")) {
          Button(JuryText.recuseNow, .grave)
          LinkButton(JuryText.keep, to: sheet, .second)
        }
      }
    }
  }

  private var sheet: Link { ContestRoute.sheet(asked.slug, entry).link }
}
