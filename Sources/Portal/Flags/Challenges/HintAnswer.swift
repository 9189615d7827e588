import Hummingbird
import Week

/// Asks whether a hint is worth its points.
struct HintAnswer: Sendable {
  let asked: FlagCall
  let id: ChallengeID
  let number: FlagNumber

  func answer() async throws -> Response {
    let person = try asked.call.person()
    let live = try await asked.desk.board(asked.id, at: asked.now)
    guard let challenge = live.challenge(id), challenge.isReleased(at: asked.second),
      live.contest.opensAt <= asked.second, challenge.sheet.hints.indices.contains(number.value - 1)
    else { throw FlagError.unknownHint }
    guard try await asked.desk.team(of: person, in: asked.id) != nil else { throw FlagError.noTeam }
    let back = FlagRoute.challenge(asked.id, ChallengeName(id)).link
    guard case .send = asked.call.deed else {
      let cost = challenge.sheet.hints[number.value - 1].cost
      return asked.page(HintView(asked: asked, name: ChallengeName(id), number: number, cost: cost, back: back))
    }
    do {
      try await asked.desk.takeHint(number.value - 1, of: id, in: asked.id, by: person, at: asked.now)
    } catch FlagError.over, FlagError.notYet, FlagError.excluded {
      // The page of the challenge says why.
    }
    return asked.call.redirect(to: back)
  }
}

private struct HintView: Component {
  let asked: FlagCall
  let name: ChallengeName
  let number: FlagNumber
  let cost: Int
  let back: Link

  var body: some HTML {
    Frame(FlagText.hintAsk(["number": number.segment]), way: .back(back)) {
      h1 { FlagText.hintAsk(["number": number.segment]) }
      p { FlagText.hintText(["points": "\(cost)"]) }
      PostForm(to: FlagRoute.hint(asked.id, name, number).link) {
        div(.class("btns")) {
          Button(FlagText.hintTake)
          LinkButton(PortalText.back, to: back, .second)
        }
      }
    }
  }
}
