import ArgumentParser
import Store

struct AgentAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Add an agent with first posts.")

  @OptionGroup var options: DataOptions
  @Argument(help: "The name to log in with.") var login: String
  @Option(help: "First names and name, as printed on acts.") var name: String
  @Option(help: "The quality printed on acts, such as « officier de l'état civil ».") var quality: String
  @Option(help: "Posts, each OFFICE:ROLE: etat-civil-segou:registrar. « operator » alone is the system's operator.")
  var post: [String]
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let house = try await options.open()
    let ticket = try await Appointments(house: house).appoint(login: login, name: name, quality: quality, posts: post)
    try answer.give(ticket, to: login, house)
    await house.store.close()
  }
}
