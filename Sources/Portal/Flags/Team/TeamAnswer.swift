import Hummingbird
import Identity
import Week

/// The team of who asks: made, entered, looked at, left.
struct TeamAnswer: Sendable {
  static let name = "nom"
  static let code = "invitation"

  let asked: FlagCall

  func answer() async throws -> Response {
    let person = try asked.call.person()
    let live = try await asked.desk.board(asked.id, at: asked.now)
    guard let team = try await asked.desk.team(of: person, in: asked.id) else {
      return asked.page(NoTeamView(asked: asked, live: live))
    }
    let progress = try await asked.desk.progress(of: team.id, in: asked.id)
    return asked.page(TeamView(asked: asked, live: live, team: team, progress: progress))
  }

  func create() async throws -> Response {
    try await fillIn(FlagRoute.create(asked.id), Self.name) { typed, person in
      try await asked.desk.createTeam(typed, of: asked.id, by: person, at: asked.now)
    }
  }

  func join() async throws -> Response {
    try await fillIn(FlagRoute.join(asked.id), Self.code) { typed, person in
      try await asked.desk.join(typed, of: asked.id, by: person, at: asked.now)
    }
  }

  func leave() async throws -> Response {
    let person = try asked.call.person()
    guard let team = try await asked.desk.team(of: person, in: asked.id) else { throw FlagError.noTeam }
    guard case .send = asked.call.deed else { return asked.page(LeaveView(asked: asked, team: team)) }
    do {
      try await asked.desk.leave(asked.id, by: person, at: asked.now)
    } catch FlagError.begun {
      // The team's page says that it is too late.
    }
    return asked.call.redirect(to: FlagRoute.team(asked.id).link)
  }

  /// A form of one field that leads to the team's page.
  private func fillIn(
    _ route: FlagRoute, _ field: String, _ act: (String, PersonID) async throws -> Void
  ) async throws -> Response {
    let person = try asked.call.person()
    guard try await asked.desk.contest(asked.id) != nil else { throw FlagError.notOpened }
    var answers = FormAnswers()
    if case .send(let form) = asked.call.deed {
      answers = form.answers
      do {
        try await act(form[field] ?? "", person)
        return asked.call.redirect(to: FlagRoute.team(asked.id).link)
      } catch let error as FlagError {
        guard let message = Self.message(error) else { throw error }
        answers.fault(field, message)
      }
    }
    return asked.page(TeamFormView(asked: asked, route: route, field: field, answers: answers), answers)
  }

  private static func message(_ error: FlagError) -> Words? {
    switch error {
    case .badName(let longest): FlagText.badName(["maximum": "\(longest)"]).words
    case .nameTaken: FlagText.nameTaken.words
    case .wrongCode: FlagText.wrongCode.words
    case .teamFull(let limit): FlagText.full(["maximum": "\(limit)"]).words
    case .inTeamAlready: FlagText.inTeam.words
    case .over: FlagText.over.words
    default: nil
    }
  }
}
