import ArgumentParser

struct AgentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agent", abstract: "Appoint civil servants, and end their posts and their service.",
    subcommands: [
      AgentAdd.self, AgentList.self, AgentAppoint.self, AgentEndPost.self, AgentRenew.self, AgentLeave.self,
    ])
}
