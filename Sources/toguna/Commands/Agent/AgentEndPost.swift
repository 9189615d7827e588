import ArgumentParser
import Store
import Vocabulary

struct AgentEndPost: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end-post", abstract: "End a post of an agent: today is its last day.",
    discussion: "An agent who must not work another hour is stopped with `toguna agent leave`.")

  @OptionGroup var options: DataOptions
  @Argument(help: "The name that the agent logs in with.") var login: String
  @Option(help: "The post: OFFICE:ROLE, or operator.") var post: String
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let house = try await options.open()
    let last = try await Appointments(house: house).end(post, of: login)
    await house.store.close()
    try answer.give(
      ["login": login, "post": post, "last_day": last.iso],
      orSay: "\(login) is \(post) until the end of \(last.iso).")
  }
}
