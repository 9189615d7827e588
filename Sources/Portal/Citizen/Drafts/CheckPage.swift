import Procedures
import Vocabulary

/// « Vérifiez vos réponses »: everything that is about to be sent, each answer with its way to change it, and what follows.
struct CheckPage: Component {
  let way: DraftWay
  let sections: [CheckSection]
  let outlook: CheckOutlook

  var body: some HTML {
    Frame(DraftText.checkTitle, way: .back(way.asksPieces ? way.pieces : way.beforePieces)) {
      ClosingNotice(way: way)
      StepCounter(step: way.count, steps: way.count)
      h1 {
        span(.class("over")) { way.definition.title }
        DraftText.checkTitle
      }
      for section in sections {
        h2 { section.title }
        SummaryList(section.rows)
      }
      h2 { DraftText.nextTitle }
      switch outlook {
      case .ready(let facts):
        SummaryList(facts.rows)
        p { DraftText.next }
        if facts.fee > .zero { p { DraftText.payLater } }
        p { DraftText.truth }
        ActionButton(DraftText.submit, to: CitizenRoute.submit(way.draft).link, .main)
      case .refused(let why):
        Notice(why, .warning)
      case .ineligible(let reasons):
        Notice(DraftText.ineligible, .warning)
        ul { for reason in reasons { li { reason } } }
      case .closed:
        // The notice on top says since when.
        p { WindowText.draftKept }
      }
      DiscardLink(draft: way.draft)
    }
  }
}

/// The answers of one page of the form.
struct CheckSection {
  let title: Words
  let rows: [SummaryRow]
}

/// What becomes of the request once it is sent.
enum CheckOutlook {
  case ready(RequestFacts)
  /// It cannot be sent: why, and what to do.
  case refused(Words)
  /// These rules are not fulfilled.
  case ineligible([LocalizedText])
  /// The window is not open.
  case closed
}
