import Procedures
import Vocabulary

extension DossierPage: Component {
  var body: some HTML {
    Frame(phaseWords, way: .back(CitizenRoute.dossiers.link)) {
      if let done { done.notice }
      heading
      NextStep(page: self)
      candidacy
      h2 { RequestText.number }
      CodeBlock(number.rawValue)
      p(.class("quiet")) { RequestText.numberHint }
      h2 { RequestText.path }
      Timeline(milestones)
      SummaryList(facts.rows)
      h2 { RequestText.answers }
      SummaryList(answers)
      pieces
      if phase.name.isUndecided {
        p { a(.href(CitizenRoute.withdraw(number).link)) { RequestText.withdrawLink } }
      }
    }
  }

  private var phaseWords: Phrase { PhaseTag(phase.name, for: .citizen).words }

  @HTMLBuilder private var heading: some HTML {
    if let tone {
      Verdict(tone, phaseWords) { definition.title }
    } else {
      h1 {
        span(.class("over")) { definition.title }
        phaseWords
      }
    }
  }

  /// Nil where there is neither good nor bad to say.
  private var tone: VerdictTone? {
    switch phase {
    case .waiting, .claimed, .issuing: .wait
    case .asking: .doubt
    case .issued: .good
    case .refused, .revoked: .bad
    case .withdrawn: nil
    }
  }

  @HTMLBuilder private var pieces: some HTML {
    if !attachments.isEmpty {
      h2 { RequestText.pieces }
      ul {
        for attachment in attachments {
          li {
            title(of: attachment)
            br()
            AttachmentLink(
              attachment: attachment,
              link: CitizenRoute.attachment(number, Handle(unchecked: attachment.id)).link)
          }
        }
      }
    }
  }
}
