import ArgumentParser
import Store

struct AgentRenew: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "renew", abstract: "Give an agent who lost the second factor a new enrolment.")

  @OptionGroup var options: DataOptions
  @Argument(help: "The name that the agent logs in with.") var login: String
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let house = try await options.open()
    let ticket = try await Appointments(house: house).renew(login)
    try answer.give(ticket, to: login, house)
    await house.store.close()
  }
}
