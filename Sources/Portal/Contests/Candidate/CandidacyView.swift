import Procedures
import Vocabulary

/// Where a candidate's entry stands in its contest: nothing before a ranking is published, then the own scores and remarks.
struct CandidacyView: Component {
  let number: DossierNumber
  let contest: Contest
  let phase: ContestPhase.Name
  /// Nil before the provisional ranking.
  let candidacy: Candidacy?
  /// The contest's page.
  let link: Link?

  var body: some HTML {
    h2 { ContestText.yourEntry }
    p {
      StatusTag(phase)
      if let link {
        " "
        a(.href(link)) { contest.title }
      }
    }
    if let candidacy {
      SummaryList(rows(candidacy))
      if !candidacy.remarks.isEmpty {
        h3 { ContestText.ownRemarks }
        for remark in candidacy.remarks { blockquote { p(.dir(.auto)) { remark } } }
      }
      AppealState(number: number, contest: contest, candidacy: candidacy)
      if !candidacy.notes.isEmpty {
        h3 { JuryText.notes }
        Timeline(candidacy.notes.map { note in Milestone(note, contest) })
      }
    } else {
      p { ContestText.ownWaiting }
    }
  }

  private func rows(_ candidacy: Candidacy) -> [SummaryRow] {
    var rows = [SummaryRow(ContestText.ownName, candidacy.entry.text)]
    guard let place = candidacy.place else {
      return rows + [SummaryRow(ContestText.rank, ContestText.ownUnranked)]
    }
    let stage = candidacy.isFinalist ? ContestText.stageTwo : .stageOne
    rows.append(
      SummaryRow(
        ContestText.rank, lines: [ContestText.ownRank(["rank": Rank.french(place.rank)]).words, stage.words]))
    rows.append(SummaryRow(ContestText.ownScore, Score.french(place.score)))
    rows += contest.panel.rubric.criteria.compactMap { criterion in
      place.means[criterion.key].map { SummaryRow(criterion.title, Score.french($0)) }
    }
    if let award = candidacy.award {
      let amount = Money(francs: award.francs).formatted
      rows.append(SummaryRow(ContestText.prize, ContestText.ownPrize(["prize": award.title, "amount": amount])))
      let paid = candidacy.payment.map { payment in
        ContestText.paidOn(["date": contest.moment(payment.at).shown, "receipt": payment.receipt]).words
      }
      rows.append(SummaryRow(JuryText.prizeState, paid ?? ContestText.toPay.words))
    }
    return rows
  }
}

/// The appeal that was made, or the way to make one in time.
private struct AppealState: Component {
  let number: DossierNumber
  let contest: Contest
  let candidacy: Candidacy

  var body: some HTML {
    if let appeal = candidacy.appeal {
      h3 { ContestText.appeal }
      p { ContestText.appealMade(["date": contest.moment(appeal.at).shown]) }
      blockquote { p(.dir(.auto)) { appeal.reason } }
    } else if candidacy.mayAppeal {
      p { ContestText.appealLead(["date": contest.deadline(candidacy.appealsUntil)]) }
      LinkButton(ContestText.appeal, to: ContestRoute.appeal(number).link, .second)
    }
  }
}
