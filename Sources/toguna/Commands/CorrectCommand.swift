import ArgumentParser
import Foundation
import Store

struct CorrectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Correct a record of a register: a new version with its reason.",
    discussion: """
      What the record said before stays in its history, and is still found. The changes are lines of a file, never words \
      of this command, which everybody on the machine may read:

        surname: TRAORÉ                       the field says this from now on
        nina:                                 the field is emptied
        mentions+: 1999-05-12|Mariage avec …  a note is added to those that stand

      The correction is the agent's of --agent, and the record's readings show it. Whoever holds the data folder and the \
      passphrase acts as any agent.
      """)

  @OptionGroup var options: DataOptions
  @Argument(help: "The register, such as births.") var register: String
  @Argument(help: "The identifier of the record.") var record: String
  @Option(help: "The file with the changes, or - for standard input.") var changes: String
  @Option(help: "The decision behind it, such as « Jugement n° 214 du 3 mars 2026 »: a number and a date, no names.")
  var reason: String
  @Option(help: "The login of the agent who corrects.") var agent: String
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let changes = try RecordChanges(file: changes)
    let house = try await options.open()
    let correction = Correction(house: house, official: try await house.official(login: agent))
    let version = try await correction.correct(record, of: register, changes, because: reason)
    await house.store.close()
    try answer.give(
      ["register": register, "record": record, "version": version],
      orSay: "The record \(record) of \(register) stands at version \(version).")
  }
}
