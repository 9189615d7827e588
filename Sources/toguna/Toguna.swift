import ArgumentParser

/// The public counter of a State.
@main
struct Toguna: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "toguna",
    abstract: "The public counter of a State: procedures, dossiers, signed acts, verification.",
    discussion: "Exit status: 0 for yes, 1 for no, 2 for misuse. --json prints one flat object.",
    subcommands: [
      DemoCommand.self, InitCommand.self, ServeCommand.self, CheckCommand.self, SeedCommand.self, ImportCommand.self,
      AgentCommand.self, IssueCommand.self, VerifyCommand.self, BackupCommand.self, RestoreCommand.self,
      FsckCommand.self, BenchCommand.self,
    ])
}
