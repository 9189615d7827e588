import Foundation
import Procedures
import Vocabulary

/// What to have at hand before a request is begun, and the drafts that were begun already.
struct BeginPage: Component {
  /// The button that begins a draft whatever drafts there are.
  static let another = "nouvelle"

  /// A draft of this procedure.
  struct Begun {
    let moment: Moment
    let link: Link
  }

  let procedure: Procedure
  let slug: Slug
  let now: Date
  let begun: [Begun]
  /// Why another draft was not begun.
  var refusal: Words?

  private var definition: ProcedureDefinition { procedure.definition }

  var body: some HTML {
    Frame(DraftText.beginTitle, way: .back(PublicRoute.procedure(slug).link)) {
      h1 {
        span(.class("over")) { definition.title }
        DraftText.beginTitle
      }
      if let refusal { Notice(refusal, .warning) }
      if let window = definition.window { window.notice(at: now) }
      if let window = definition.window, window.state(at: now) != .open {
        drafts
      } else if definition.service.takesRequests {
        drafts
        preparation
        Eligibility(rules: definition.eligibility)
        PostForm(to: CitizenRoute.begin(slug).link) {
          Button(
            begun.isEmpty ? DraftText.start : .another, begun.isEmpty ? .main : .second, action: Self.another)
        }
      } else {
        Notice(ErrorText.serviceClosed)
      }
    }
  }

  @HTMLBuilder private var drafts: some HTML {
    if !begun.isEmpty {
      h2 { DraftText.begunTitle(count: begun.count) }
      RowList(begun.map { LinkRow(DraftText.resume(["date": $0.moment.shown]), $0.link) })
      if definition.window?.state(at: now) ?? .open == .open { h2 { DraftText.anotherTitle } }
    }
  }

  @HTMLBuilder private var preparation: some HTML {
    p { DraftText.saved }
    if !definition.pieces.isEmpty {
      p { DraftText.piecesAtHand }
      ul {
        for piece in definition.pieces {
          li {
            piece.title
            OptionalMark(isShown: !piece.isRequired)
          }
        }
      }
    }
  }
}
