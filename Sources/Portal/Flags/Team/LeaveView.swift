import Week

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
