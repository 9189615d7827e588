import Hummingbird
import Week

/// A challenge: what is asked, its files, its hints, and where its flag is handed in.
struct ChallengeAnswer: Sendable {
  static let flag = "drapeau"

  let asked: FlagCall
  let id: ChallengeID

  func answer() async throws -> Response {
    let person = try asked.call.person()
    let live = try await asked.desk.board(asked.id, at: asked.now)
    guard let challenge = live.challenge(id), challenge.isReleased(at: asked.second),
      live.contest.opensAt <= asked.second
    else { throw FlagError.unknownChallenge }
    var answers = FormAnswers()
    if case .send(let form) = asked.call.deed {
      answers = form.answers
      if try await submit(form[Self.flag] ?? "", &answers) {
        return asked.call.redirect(to: FlagRoute.challenge(asked.id, ChallengeName(id)).link)
      }
    }
    let team = try await asked.desk.team(of: person, in: asked.id)
    var progress: TeamProgress?
    if let team { progress = try await asked.desk.progress(of: team.id, in: asked.id)[id] }
    return asked.page(
      ChallengeView(
        asked: asked, live: live, challenge: challenge, team: team, progress: progress, answers: answers), answers)
  }

  /// Whether the team has it; else what is wrong stands beside the field.
  private func submit(_ flag: String, _ answers: inout FormAnswers) async throws -> Bool {
    do {
      switch try await asked.desk.submit(flag, for: id, of: asked.id, by: try asked.call.person(), at: asked.now) {
      case .right, .solvedAlready: return true
      case .wrong: answers.fault(Self.flag, FlagText.wrong)
      case .wait(let seconds): answers.fault(Self.flag, FlagText.wait(["seconds": "\(seconds)"]))
      }
    } catch FlagError.badFlag {
      answers.fault(Self.flag, FlagText.flagMissing)
    } catch FlagError.over {
      answers.fault(Self.flag, FlagText.over)
    } catch FlagError.excluded {
      answers.fault(Self.flag, FlagText.wasExcluded)
    }
    return false
  }

  /// A file as the team of who asks gets it. A browser never shows it in this site's name.
  func file(_ name: FlagFileName) async throws -> Response {
    let person = try asked.call.person()
    guard let contest = try await asked.desk.contest(asked.id) else { throw FlagError.notOpened }
    guard contest.opensAt <= asked.second else { throw FlagError.unknownChallenge }
    guard let team = try await asked.desk.team(of: person, in: asked.id) else { throw FlagError.noTeam }
    let bytes = try await asked.desk.file(name.segment, of: id, in: asked.id, for: team.id, at: asked.now)
    return asked.call.file(bytes, mediaType: "application/octet-stream", name: name.segment)
  }
}
