/// Asks whether a draft shall be thrown away.
struct DiscardPage: Component {
  let draft: Handle
  let procedure: Words
  let saved: Moment
  /// Where the draft goes on, or the list in which it stands.
  let back: Link

  var body: some HTML {
    Frame(DraftText.discardTitle, way: .back(back)) {
      h1 {
        span(.class("over")) { procedure }
        DraftText.discardTitle
      }
      p { DraftText.discardText(["date": saved.shown]) }
      PostForm(to: CitizenRoute.discard(draft).link) {
        div(.class("btns")) {
          Button(DraftText.discard, .grave)
          LinkButton(DraftText.keep, to: back, .second)
        }
      }
    }
  }
}
