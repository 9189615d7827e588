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

/// For who is in no team.
struct NoTeamView: Component {
  let asked: FlagCall
  let live: LiveBoard

  var body: some HTML {
    Frame(FlagText.myTeam, way: .flags(asked.id)) {
      h1 { FlagText.myTeam }
      p(.class("lead")) { FlagText.needTeam }
      if live.contest.phase(at: asked.second) == .ended {
        Notice(FlagText.over)
      } else {
        div(.class("btns")) {
          LinkButton(FlagText.create, to: FlagRoute.create(asked.id).link)
          LinkButton(FlagText.join, to: FlagRoute.join(asked.id).link, .second)
        }
      }
    }
  }
}

/// The form that makes a team, or that enters one.
struct TeamFormView: Component {
  let asked: FlagCall
  let route: FlagRoute
  let field: String
  let answers: FormAnswers

  private var isNew: Bool { field == TeamAnswer.name }
  private var heading: FlagText { isNew ? .create : .join }

  var body: some HTML {
    Frame(heading, way: .back(FlagRoute.team(asked.id).link), answers) {
      h1 { heading }
      p { isNew ? FlagText.createText : FlagText.joinText }
      PostForm(to: route.link, answers) {
        if isNew {
          TextField(field, FlagText.name, hint: FlagText.nameHint, maxLength: FlagTeam.longestName)
        } else {
          TextField(field, FlagText.code, hint: FlagText.codeHint, .figures, width: .half, maxLength: 40)
        }
        Button(heading)
      }
    }
  }
}

/// Asks whether a team shall be left.
struct LeaveView: Component {
  let asked: FlagCall
  let team: FlagTeam

  var body: some HTML {
    Frame(FlagText.leave, way: .back(FlagRoute.team(asked.id).link)) {
      h1 {
        span(.class("over")) { team.name }
        FlagText.leave
      }
      p { FlagText.leaveText }
      PostForm(to: FlagRoute.leave(asked.id).link) {
        div(.class("btns")) {
          Button(FlagText.leave, .grave)
          LinkButton(FlagText.stay, to: FlagRoute.team(asked.id).link, .second)
        }
      }
    }
  }
}
