import Procedures
import Vocabulary

extension ProcedurePage {
  /// The way into the form, or why there is none.
  struct Entrance: Component {
    let page: ProcedurePage

    var body: some HTML {
      if let window = page.window {
        p { StatusTag(window.state(at: page.now)) }
        window.notice(at: page.now)
      } else {
        p { StatusTag(page.service) }
      }
      if let contest = page.contest { p { a(.href(contest)) { ProcedureText.contest } } }
      switch page.service {
      case .open where page.isTaking: door
      case .test where page.isTaking:
        Notice(ProcedureText.onTrial)
        door
      case .open, .test: EmptyHTML()
      case .paper: Notice(ProcedureText.onPaper)
      case .suspended: Notice(ProcedureText.suspended, .warning)
      }
    }

    @HTMLBuilder private var door: some HTML {
      // A stranger is led to the log-in and from there to the form.
      LinkButton(ProcedureText.begin, to: CitizenRoute.begin(page.slug).link)
      if !page.isCitizen { p(.class("hint")) { ProcedureText.logInFirst } }
    }
  }

  /// A document to provide.
  struct PieceLine: Component {
    let piece: Piece

    var body: some HTML {
      piece.title
      OptionalMark(isShown: !piece.isRequired)
      if let hint = piece.hint {
        br()
        span(.class("hint")) { hint }
      }
    }
  }

  /// A step of the decision and who takes it.
  struct DecisionLine: Component {
    let title: LocalizedText
    let role: LocalizedText?

    var body: some HTML {
      title
      if let role {
        br()
        span(.class("quiet")) { role }
      }
    }
  }

  /// « à confirmer » after a fact that is not certain yet.
  struct DoubtMark: Component {
    let source: FactSource?

    var body: some HTML {
      if let doubt = DoubtTag(source) {
        " "
        doubt
      }
    }
  }
}
