import Hummingbird
import Procedures
import Vocabulary

/// The prizes of a contest that has ended: what is due, what is paid, and the way to each laureate's follow-up.
struct PrizesPage: Component {
  let asked: JuryCall
  let prizes: [AwardedPrize]

  static func answer(_ asked: JuryCall) async throws -> Response {
    let membership = try await asked.membership()
    guard membership.isChair || membership.isTreasurer else { throw PortalError.notFound }
    var prizes: [AwardedPrize] = []
    do {
      prizes = try await asked.panels.prizes(of: asked.id, for: asked.official, at: asked.now)
    } catch PanelError.notNow {
      // Nothing is won yet.
    }
    return asked.asked.page(PrizesPage(asked: asked, prizes: prizes))
  }

  var body: some HTML {
    OfficialFrame(JuryText.prizes, asked.official, way: .back(asked.home)) {
      h1 {
        span(.class("over")) { asked.contest.title }
        JuryText.prizes
      }
      if prizes.isEmpty {
        EmptyState(JuryText.prizesNone) {}
      } else {
        RowList(
          prizes.map { prize in
            LinkRow(
              prize.title, ContestRoute.prize(asked.slug, prize.entry).link, tag: prize.tag,
              facts: [Rank.french(prize.rank), prize.amount.formatted, prize.entry.text])
          })
      }
    }
  }
}

extension AwardedPrize {
  var tag: StatusTag {
    payment == nil ? StatusTag(ContestText.toPay, .wait) : StatusTag(JuryText.payment, .good)
  }
}
