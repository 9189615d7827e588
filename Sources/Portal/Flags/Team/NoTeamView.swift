import Week

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
