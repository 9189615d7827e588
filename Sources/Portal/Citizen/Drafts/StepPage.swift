import Procedures
import Vocabulary

/// One page of a draft's form: one idea, a few questions.
struct StepPage: Component {
  /// The button that keeps the answers and leaves.
  static let later = "plus-tard"

  let way: DraftWay
  let page: FormPage
  let sheet: QuestionSheet
  /// Whether the page was opened from the answers to check.
  let isChange: Bool

  var body: some HTML {
    Frame(page.title, way: .back(isChange ? way.check : way.before(page)), sheet.answers) {
      ClosingNotice(way: way)
      StepCounter(step: way.number(of: page), steps: way.count)
      h1 {
        span(.class("over")) { way.definition.title }
        page.title
      }
      if let hint = page.hint { p { hint } }
      PostForm(to: way.link(to: page), sheet.answers) {
        if isChange { input(.type(.hidden), .name(DraftWay.back), .value("oui")) }
        for question in sheet.questions { question }
        DraftButtons()
      }
      DiscardLink(draft: way.draft)
    }
  }
}

/// The ways on from a page of a draft.
struct DraftButtons: Component {
  var body: some HTML {
    div(.class("btns")) {
      Button(PortalText.continue)
      Button(DraftText.later, .plain, action: StepPage.later)
    }
  }
}

/// The way to throw a draft away.
struct DiscardLink: Component {
  let draft: Handle

  var body: some HTML {
    p(.class("quiet")) { a(.href(CitizenRoute.discard(draft).link)) { DraftText.discardLink } }
  }
}
