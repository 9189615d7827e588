import ArgumentParser
import Store
import Vocabulary

struct AgentAppoint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "appoint", abstract: "Give an agent further posts, from today on.")

  @OptionGroup var options: DataOptions
  @Argument(help: "The name that the agent logs in with.") var login: String
  @Option(help: "Posts, each OFFICE:ROLE: etat-civil-segou:registrar. « operator » alone is the system's operator.")
  var post: [String]
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let house = try await options.open()
    let first = try await Appointments(house: house).appoint(login, to: post)
    await house.store.close()
    let posts = post.joined(separator: ", ")
    try answer.give(
      ["login": login, "posts": posts, "first_day": first.iso], orSay: "\(login) is \(posts) from \(first.iso) on.")
  }
}
