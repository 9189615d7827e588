import Procedures

/// Asks whether a draft shall be thrown away.
struct DiscardPage: Component {
  let way: DraftWay
  let saved: Moment
  /// Where the draft goes on.
  let back: Link

  var body: some HTML {
    Frame(DraftText.discardTitle, way: .back(back)) {
      h1 {
        span(.class("over")) { way.definition.title }
        DraftText.discardTitle
      }
      p { DraftText.discardText(["date": saved.shown]) }
      PostForm(to: CitizenRoute.discard(way.draft).link) {
        div(.class("btns")) {
          Button(DraftText.discard, .grave)
          LinkButton(DraftText.keep, to: back, .second)
        }
      }
    }
  }
}
