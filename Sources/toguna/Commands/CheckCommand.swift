import ArgumentParser
import Country
import Foundation
import Pack
import Portal

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check country packs: every fault with its line, its column and what to write instead.")

  @Argument(help: "Country packs, such as Countries/ml.")
  var packs: [String] = []

  @Option(help: "Write the JSON Schemas of the pack's files into this folder, for editors.")
  var schemas: String?

  func run() async throws {
    if let schemas { try write(to: schemas) }
    guard schemas != nil || !packs.isEmpty else { throw ValidationError("name a country pack, such as Countries/ml") }
    var isSound = true
    for pack in packs {
      let faults = Faults()
      let country = Country.load(pack, faults: faults, required: PortalTexts.required)
      for fault in faults.list { print(fault) }
      if let country, faults.isEmpty {
        print("\(pack): sound. \(country.procedures.count) procedures, \(country.registers.count) registers.")
        for gap in country.gaps { print("  \(gap)") }
      } else {
        print("\(pack): \(faults.count) fault\(faults.count == 1 ? "" : "s").")
        isSound = false
      }
    }
    if !isSound { throw ExitCode(1) }
  }

  private func write(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, schema) in Country.schemas {
      try Data(schema.json.utf8).write(to: URL(filePath: "\(folder)/\(name).json"))
    }
    print("\(Country.schemas.count) schemas written to \(folder).")
  }
}
