import ArgumentParser
import Store

struct AgentLeave: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: "End an agent's service: no log-in, no session from now on.",
    discussion: "The name stays on the acts that the agent decided, and the login is given to nobody else.")

  @OptionGroup var options: DataOptions
  @Argument(help: "The name that the agent logs in with.") var login: String
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let house = try await options.open()
    try await Appointments(house: house).leave(login)
    await house.store.close()
    try answer.give(["login": login, "left": true], orSay: "\(login) has left: no log-in, no session.")
  }
}
