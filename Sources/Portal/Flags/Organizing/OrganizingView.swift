import Procedures
import Vocabulary
import Week

/// How a contest stands, and what can be done about it.
struct OrganizingView: Component {
  let asked: FlagCall
  let official: Official
  let live: LiveBoard
  /// Cases that nobody has decided.
  let open: Int
  let deeds: [FlagDeed]

  var body: some HTML {
    OfficialFrame(FlagText.organizing, official, way: .flags(asked.id)) {
      h1 { FlagText.organizing }
      p(.class("lead")) { FlagText.organizingText }
      p { StatusTag(live.contest.phase(at: asked.second)) }
      SummaryList([
        SummaryRow(FlagText.opens, asked.shown(live.contest.opensAt)),
        SummaryRow(
          FlagText.freezes,
          live.contest.freezesAt.map { Words.text(asked.shown($0)) } ?? FlagText.noFreeze.words),
        SummaryRow(FlagText.ends, asked.shown(live.contest.endsAt)),
      ])
      if live.contest.phase(at: asked.second) == .running, live.contest.canFreeze(at: asked.second) {
        p(.class("hint")) { FlagText.freezeText }
        ActionButton(FlagText.freeze, to: FlagRoute.freeze(asked.id).link)
      }
      if live.isFrozen {
        p(.class("hint")) { FlagText.thawText }
        if live.contest.phase(at: asked.second) == .ended {
          ActionButton(FlagText.thaw, to: FlagRoute.thaw(asked.id).link)
        }
      }
      p {
        a(.href(FlagRoute.cases(asked.id).link)) { FlagText.cases }
        " ("
        open
        ")"
      }
      DataTable(FlagText.challenges, live.challenges) {
        Column(FlagText.challenge) { challenge in
          challenge.sheet.title
          br()
          span(.class("quiet")) { challenge.category.words }
        }
        Column(FlagText.state) { challenge in StateCell(asked: asked, challenge: challenge) }
        Column(FlagText.teams, isNumber: true) { live.board.challenges[$0.id]?.solves ?? 0 }
      }
      h2 { FlagText.deeds }
      ul {
        for deed in deeds {
          li {
            asked.shown(deed.time)
            "\u{A0}: "
            deed.kind.words
            if !deed.subject.isEmpty { " (\(deed.subject))" }
          }
        }
      }
    }
  }
}

/// Whether a challenge is shown, and the button that shows it.
private struct StateCell: Component {
  let asked: FlagCall
  let challenge: RunningChallenge

  var body: some HTML {
    if challenge.isReleased(at: asked.second) {
      StatusTag(FlagText.released, .good)
    } else {
      if let time = challenge.releasedAt {
        StatusTag(FlagText.releasesAt(["date": asked.shown(time)]), .wait)
      } else {
        StatusTag(FlagText.hidden, .calm)
      }
      ActionButton(FlagText.release, to: FlagRoute.release(asked.id, ChallengeName(challenge.id)).link)
    }
  }
}
