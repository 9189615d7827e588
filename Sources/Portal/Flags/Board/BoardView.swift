import Vocabulary
import Week

/// Who leads: the ten first over time, and all teams by pages.
struct BoardView: Component {
  let asked: FlagCall
  let planned: FlagContest
  let live: LiveBoard
  let number: Int
  let pages: Int
  let isFollowed: Bool

  private var contest: OpenedContest { live.contest }

  var body: some HTML {
    Frame(FlagText.board, way: .week(asked.id)) {
      BoardHeading(asked: asked, planned: planned)
      p { StatusTag(contest.phase(at: asked.second)) }
      if live.isFrozen, let since = live.contest.freezesAt {
        Notice(FlagText.frozenSince(["date": asked.shown(since)]))
      }
      SummaryList([
        SummaryRow(FlagText.opens, asked.shown(contest.opensAt)),
        SummaryRow(
          FlagText.freezes, contest.freezesAt.map { Words.text(asked.shown($0)) } ?? FlagText.noFreeze.words),
        SummaryRow(FlagText.ends, asked.shown(contest.endsAt)),
      ])
      div(.class("btns")) {
        LinkButton(FlagText.challenges, to: FlagRoute.challenges(asked.id).link)
        LinkButton(FlagText.myTeam, to: FlagRoute.team(asked.id).link, .second)
      }
      if asked.call.context.standing.contains(.organizer) {
        p { a(.href(FlagRoute.organizing(asked.id).link)) { FlagText.organizing } }
      }
      h2 { FlagText.board }
      p(.class("hint")) { FlagText.boardText }
      if standings.isEmpty {
        EmptyState(FlagText.noTeamYet) {}
      } else {
        if !live.board.tracks.isEmpty { BoardPlot(asked: asked, live: live) }
        DataTable(FlagText.teamCount(count: live.board.standings.count), standings) {
          Column(FlagText.place, isNumber: true) { $0.place }
          Column(FlagText.team) { standing in bdi { live.name(of: standing.team) } }
          Column(FlagText.points, isNumber: true) { $0.points }
        }
        Pagination(number, of: pages) { page in
          FlagRoute.board(asked.id).link.with(["page": "\(page)", BoardAnswer.follow: isFollowed ? "1" : nil])
        }
      }
      p {
        if isFollowed {
          a(.href(FlagRoute.board(asked.id).link.with(["page": "\(number)"]))) { FlagText.unfollow }
        } else {
          a(.href(FlagRoute.board(asked.id).link.with(["page": "\(number)", BoardAnswer.follow: "1"]))) {
            FlagText.follow
          }
        }
      }
    }
  }

  private var standings: [TeamStanding] {
    Array(live.board.standings.dropFirst((number - 1) * BoardAnswer.rows).prefix(BoardAnswer.rows))
  }
}
