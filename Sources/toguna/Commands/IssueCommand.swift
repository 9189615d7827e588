import ArgumentParser
import Foundation
import Store
import Vocabulary

struct IssueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "Issue acts in a batch, by the same path as the portal, and write the PDFs.",
    discussion: "Each act is asked for, taken, paid, decided and signed as if at the counter; the agent is named.")

  @OptionGroup var options: DataOptions
  @Argument(help: "The procedure, such as birth-extract.") var procedure: String
  @Option(help: "How many, from the first records that are of the agent's offices.") var count: Int?
  @Option(help: "A file with identifiers of records, a line each.") var records: String?
  @Option(help: "The folder for the PDFs.") var out: String
  @Option(help: "The login of the agent who answers for the batch.") var agent: String
  @Flag(help: "Print one flat object.") var json = false

  func validate() throws {
    guard (count == nil) != (records == nil) else { throw ValidationError("give --count N or --records FILE") }
  }

  func run() async throws {
    let house = try await options.open()
    let batch = try Batch(house: house, procedure: procedure, official: try await house.official(login: agent))
    let identifiers = try await batch.records(count: count, file: records)
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    let progress = Progress("Issuing", of: identifiers.count)
    let numbers = try await batch.issue(identifiers, progress: progress.reach)
    progress.finish()
    for number in numbers {
      try Data(try await batch.document(number)).write(to: URL(filePath: "\(out)/\(number.rawValue).pdf"))
    }
    await house.store.close()
    if json {
      JSONLine.print(["issued": numbers.count, "out": out])
    } else {
      print("\(numbers.count) acts in \(out).")
    }
  }
}
