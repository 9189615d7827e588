import ArgumentParser
import Foundation
import Portal
import Store

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "A State to try out: generated people, an agent, and a page with the texts that a phone received.")

  @Option(help: "The data folder. It is made when it does not exist, and used again when it does.")
  var data = ".demo"

  @Option(help: "The country pack.")
  var country = "Countries/ml"

  @Option(help: "A PostgreSQL database's URL. Default: a SQLite file in the data folder.")
  var database: String?

  @OptionGroup var listening: PortOptions

  @Option(help: "How many births are generated.")
  var births = 3000

  func validate() throws {
    guard births >= 0 else { throw ValidationError("--births cannot be below 0") }
  }

  func run() async throws {
    let port = listening.port
    let folder = DataFolder(data)
    if !FileManager.default.fileExists(atPath: folder.deployment) {
      try await Founding(
        folder: folder, pack: country, database: database, address: "http://localhost:\(port)", kannel: nil,
        isDemonstration: true, passphraseFile: nil
      ).found()
      let house = try await House.open(folder)
      try await Seeding(house: house).people(births: births)
      try await DemoAgents(house: house).appoint()
      await house.store.close()
    } else {
      // The program may be newer than the folder.
      _ = try CountryFiles.load(country)
      try PackCopy(folder: folder).put(country)
    }
    let house = try await House.open(folder)
    print(try DemoAgents.sheet(folder, port: port))
    fflush(nil)
    try await Serving(house: house, stand: PortalStand(port: port)).run()
  }
}
