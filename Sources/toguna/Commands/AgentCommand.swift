import ArgumentParser
import Foundation
import Identity
import Store
import Vocabulary

struct AgentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agent", abstract: "Appoint civil servants.", subcommands: [Add.self, Renew.self])

  /// The part of an enrolment that the agent gets: opened once, it asks for a password and shows the second factor.
  private static func announce(_ ticket: EnrolmentTicket, _ house: House) {
    print("Hand this to the agent; it works once, until \(ticket.expiresAt.formatted(.iso8601)):")
    print("  \(house.deployment.address)/agents/inscription")
    print("  \(ticket.text)")
  }

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Add an agent with a first post.")

    @OptionGroup var options: DataOptions
    @Argument(help: "The name to log in with.") var login: String
    @Option(help: "First names and name, as printed on acts.") var name: String
    @Option(help: "The quality printed on acts, such as « officier de l'état civil ».") var quality: String
    @Option(help: "Posts, each OFFICE:ROLE, such as ML-EC-01:registrar. « operator » alone is the system's operator.")
    var post: [String]

    func run() async throws {
      let house = try await options.open()
      let ticket = try await Appointments(house: house).appoint(login: login, name: name, quality: quality, posts: post)
      AgentCommand.announce(ticket, house)
      await house.store.close()
    }
  }

  struct Renew: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give an agent who lost the second factor a new enrolment.")

    @OptionGroup var options: DataOptions
    @Argument(help: "The name that the agent logs in with.") var login: String

    func run() async throws {
      let house = try await options.open()
      let login = login
      let agents = house.agents
      let ticket = try await house.store.write { transaction in
        guard let agent = try agents.agent(login: login, in: transaction) else {
          throw Refusal("no agent logs in as \(login)")
        }
        return try agents.renew(agent.id, at: Date(), in: transaction)
      }
      AgentCommand.announce(ticket, house)
      await house.store.close()
    }
  }
}
