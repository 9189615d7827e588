import ArgumentParser
import Foundation
import Registers
import Store

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Load records from a CSV file: what is right is loaded, each other row is reported.")

  @OptionGroup var options: DataOptions
  @Argument(help: "The register, such as births.") var register: String
  @Argument(help: "The CSV file; its first row names the fields.") var file: String
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    guard let bytes = FileManager.default.contents(atPath: file) else { throw Refusal("\(file) cannot be read") }
    let house = try await options.open()
    let progress = Progress("Importing", of: bytes.count, in: .bytes)
    let report = try await house.registers.importCSV(
      [UInt8](bytes), named: file, into: register, author: "import", at: Date(), progress: progress.reach)
    progress.finish()
    await house.store.close()
    answer.list(report.rejected.map { "\(file):\($0)" })
    try answer.give(
      ["loaded": report.loaded, "skipped": report.skipped, "rejected": report.rejectedRows],
      orSay: "\(report.loaded) loaded, \(report.skipped) already there, \(report.rejectedRows) rejected.")
    if !report.rejected.isEmpty { throw ExitCode(1) }
  }
}
