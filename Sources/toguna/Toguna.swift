import ArgumentParser
import Foundation
import Portal

/// The public counter of a State.
@main
struct Toguna: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "toguna",
    abstract: "The public counter of a State: procedures, dossiers, signed acts, verification.",
    discussion: "Exit status: 0 for yes, 1 for no, 2 for misuse. --json prints one flat object.",
    version: Release.version,
    subcommands: [
      DemoCommand.self, InitCommand.self, UpdateCommand.self, ServeCommand.self, CheckCommand.self, SeedCommand.self,
      ImportCommand.self, CorrectCommand.self, AgentCommand.self, EraseCommand.self, KeysCommand.self,
      AuthorityCommand.self, WeekCommand.self, IssueCommand.self, SignCommand.self, ArchiveCommand.self,
      VerifyCommand.self, ValidatePathCommand.self,
      BackupCommand.self,
      RestoreCommand.self, FsckCommand.self, BenchCommand.self,
    ])

  private static let misuse: Int32 = 2

  /// Runs the command that was asked for. Misuse leaves with 2, where the library says 64.
  static func main() async {
    do {
      var command = try await asyncParseAsRoot()
      if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
    } catch {
      let error = Wording.worded(error)
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      Terminal.warn(fullMessage(for: error))
      Foundation.exit(misuse)
    }
  }
}
