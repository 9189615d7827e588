import Foundation
import Hummingbird
import Procedures
import Vocabulary

/// A laureate's prize: its payment, and what became of the laureate since.
struct PrizePage: Sendable {
  static let receipt = "recu"
  static let note = "suivi"
  static let pay = "payer"
  static let add = "noter"

  private let asked: JuryCall
  private let entry: EntryID

  init(_ asked: JuryCall, _ entry: EntryID) {
    self.asked = asked
    self.entry = entry
  }

  private var link: Link { ContestRoute.prize(asked.slug, entry).link }

  func answer() async throws -> Response {
    let (panels, id, official, now) = (asked.panels, asked.id, asked.official, asked.now)
    guard let prize = try await prizes().first(where: { $0.entry == entry }) else { throw PortalError.notFound }
    guard case .send(let form) = asked.call.deed else { return try await page(prize, FormAnswers()) }
    var answers = form.answers
    let isPayment = form.pressed(Self.pay)
    do {
      if isPayment {
        try await panels.pay(entry, of: id, receipt: form[Self.receipt] ?? "", by: official, at: now)
        return asked.done(.paid, at: link)
      }
      try await panels.note(form[Self.note] ?? "", on: entry, of: id, by: official, at: now)
      return asked.done(.noted, at: link)
    } catch let error as PanelError where error != .unknownEntry && error != .unknownContest {
      answers.fault(isPayment ? Self.receipt : Self.note, asked.words(error))
    }
    return try await page(prize, answers)
  }

  private func prizes() async throws -> [AwardedPrize] {
    do {
      return try await asked.panels.prizes(of: asked.id, for: asked.official, at: asked.now)
    } catch PanelError.notNow {
      return []
    }
  }

  private func page(_ prize: AwardedPrize, _ answers: FormAnswers) async throws -> Response {
    // Who pays and leads no jury does not read what became of the laureate.
    let membership = try await asked.membership()
    let notes =
      membership.isChair
      ? try await asked.panels.notes(on: entry, of: asked.id, for: asked.official, at: asked.now) : nil
    return asked.asked.page(
      PrizeView(asked: asked, prize: prize, notes: notes, answers: answers), isRefused: !answers.faults.isEmpty)
  }
}

private struct PrizeView: Component {
  let asked: JuryCall
  let prize: AwardedPrize
  /// Nil for who may not read them.
  let notes: [FollowUpNote]?
  let answers: FormAnswers

  private var link: Link { ContestRoute.prize(asked.slug, prize.entry).link }

  var body: some HTML {
    OfficialFrame(prize.title, asked.official, way: .back(ContestRoute.prizes(asked.slug).link), answers) {
      if let news = asked.news { news.notice }
      h1 {
        span(.class("over")) { asked.contest.title }
        prize.title
      }
      p { prize.tag }
      SummaryList(facts)
      if prize.payment == nil {
        h2 { JuryText.payment }
        p { JuryText.paymentLead }
        PostForm(to: link, answers) {
          TextField(
            PrizePage.receipt, JuryText.receipt, hint: JuryText.receiptHint, width: .half, maxLength: 40)
          Button(JuryText.pay, action: PrizePage.pay)
        }
      }
      if let notes {
        h2 { JuryText.notes }
        if notes.isEmpty { p { JuryText.notesNone } }
        Timeline(notes.map { note in Milestone(note, asked.contest) })
        PostForm(to: link, answers) {
          TextAreaField(PrizePage.note, JuryText.note, hint: JuryText.noteHint, maxLength: 2_000)
          Button(JuryText.addNote, .second, action: PrizePage.add)
        }
      }
    }
  }

  private var facts: [SummaryRow] {
    var facts = [
      SummaryRow(ContestText.rank, Rank.french(prize.rank)), SummaryRow(ContestText.amount, prize.amount.formatted),
      SummaryRow(ContestText.entry, prize.entry.text), SummaryRow(JuryText.dossier, prize.number.unbroken),
    ]
    if let payment = prize.payment {
      let moment = asked.contest.moment(payment.at)
      facts.append(
        SummaryRow(
          JuryText.prizeState, ContestText.paidOn(["date": moment.shown, "receipt": payment.receipt])))
    }
    return facts
  }
}

extension Milestone {
  /// A line of what became of a laureate.
  init(_ note: FollowUpNote, _ contest: Contest) {
    let moment = contest.moment(note.at)
    self.init(note.text, .done, date: (moment.shown, moment.iso))
  }
}
