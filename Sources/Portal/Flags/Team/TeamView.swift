import Vocabulary
import Week

/// A team, for its members.
struct TeamView: Component {
  let asked: FlagCall
  let live: LiveBoard
  let team: FlagTeam
  let progress: [ChallengeID: TeamProgress]

  var body: some HTML {
    Frame(team.name, way: .flags(asked.id)) {
      h1 {
        span(.class("over")) { FlagText.myTeam }
        bdi { team.name }
      }
      for judgement in team.judgements {
        Notice(
          judgement.decision == .excluded
            ? FlagText.excluded(["reason": judgement.reason]) : FlagText.warned(["reason": judgement.reason]), .warning)
      }
      SummaryList([
        SummaryRow(FlagText.standing, standing),
        SummaryRow(
          FlagText.members,
          FlagText.memberCount(["number": "\(team.members)", "maximum": "\(live.contest.teamSize)"])),
      ])
      if live.isFrozen { p(.class("hint")) { FlagText.standingFrozen } }
      LinkButton(FlagText.challenges, to: FlagRoute.challenges(asked.id).link)
      h2 { FlagText.code }
      p { FlagText.codeText }
      CodeBlock(team.invitation)
      if !solved.isEmpty {
        h2 { FlagText.solved }
        ul {
          for challenge in solved {
            li {
              a(.href(FlagRoute.challenge(asked.id, ChallengeName(challenge.id)).link)) { challenge.sheet.title }
            }
          }
        }
      }
      if live.contest.phase(at: asked.second) == .before {
        p { a(.href(FlagRoute.leave(asked.id).link)) { FlagText.leave } }
      } else {
        p(.class("hint")) { FlagText.begun }
      }
    }
  }

  private var standing: Phrase {
    guard let own = live.board.standings.first(where: { $0.team == team.id }) else {
      return FlagText.pointCount(count: 0)
    }
    return FlagText.standingText(["place": "\(own.place)", "points": "\(own.points)"])
  }

  private var solved: [RunningChallenge] { live.challenges.filter { progress[$0.id]?.solvedAt != nil } }
}
