import ArgumentParser
import Foundation
import Store
import Vocabulary

struct IssueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "Issue acts in a batch, by the same path as the portal, and write the PDFs.",
    discussion: """
      Each act is asked for, taken, paid, decided and signed as if at the counter. The agent of --agent answers for all \
      of them and is named on them, and is not asked: whoever holds the data folder and the passphrase acts as any agent. \
      The receipt of a fee has the number LOT- and that of the dossier, by which the accounts know a batch.
      """)

  @OptionGroup var options: DataOptions
  @Argument(help: "The procedure, such as birth-extract.") var procedure: String
  @Option(help: "How many, from the first records that are of the agent's offices.") var count: Int?
  @Option(help: "A file with identifiers of records, a line each.") var records: String?
  @Option(help: "The folder for the PDFs; a new one is for this user alone.") var out: String
  @Option(help: "The login of the agent who answers for the batch. Default: the only one who serves.")
  var agent: String?
  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    guard (count == nil) != (records == nil) else { throw ValidationError("give --count N or --records FILE") }
    if let count, count < 1 { throw ValidationError("--count is at least 1") }
  }

  func run() async throws {
    let house = try await options.open()
    let batch = try Batch(house: house, procedure: procedure, official: try await house.official(login: agent))
    let identifiers = try await batch.records(count: count, file: records)
    try PrivateFile.makeFolder(out)
    let issuing = Progress("Issuing", of: identifiers.count)
    let numbers = try await batch.issue(identifiers, progress: issuing.reach)
    issuing.finish()
    let writing = Progress("Writing", of: numbers.count)
    for (index, number) in numbers.enumerated() {
      try PrivateFile.write(try await batch.document(number), to: "\(out)/\(number.rawValue).pdf")
      writing.reach(index + 1)
    }
    writing.finish()
    await house.store.close()
    let isShort = count.map { numbers.count < $0 } ?? false
    try answer.give(
      ["issued": numbers.count, "out": out],
      orSay: "\(numbers.count) acts in \(out)." + (isShort ? " The agent's offices have no more records." : ""))
  }
}
