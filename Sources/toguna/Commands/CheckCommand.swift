import ArgumentParser
import Country
import Foundation
import Pack
import Validation

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check country packs: every fault with its line, its column and what to write instead.")

  @Argument(help: "Country packs, such as Countries/ml.")
  var packs: [String] = []

  @Option(help: "Write the JSON Schemas of the pack's files and of reports into this folder.")
  var schemas: String?

  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    guard schemas != nil || !packs.isEmpty else { throw ValidationError("name a country pack, such as Countries/ml") }
  }

  func run() async throws {
    if let schemas { try write(to: schemas) }
    let reports = packs.map(PackReport.init)
    for report in reports {
      answer.list(report.faults)
      if !answer.json { print(report.text) }
    }
    let isSound = reports.allSatisfy(\.isSound)
    if answer.json {
      try JSONLine.print([
        "sound": isSound, "packs": reports.count, "faults": reports.reduce(0) { $0 + $1.faults.count },
        "gaps": reports.reduce(0) { $0 + $1.gaps.count }, "procedures": reports.reduce(0) { $0 + $1.procedures },
        "registers": reports.reduce(0) { $0 + $1.registers },
      ])
    }
    if !isSound { throw ExitCode(1) }
  }

  private func write(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let schemas = Country.schemas + [("verification-report", MachineReport.schema)]
    for (name, schema) in schemas {
      try Data(schema.json.utf8).write(to: URL(filePath: "\(folder)/\(name).json"))
    }
    answer.list(["\(schemas.count) schemas written to \(folder)."])
  }
}
