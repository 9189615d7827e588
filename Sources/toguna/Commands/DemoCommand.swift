import ArgumentParser
import Foundation
import Portal
import Store

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "A State to try out: generated people, agents, and a page with the texts that a phone received.")

  @Option(help: "The data folder. It is made when it does not exist, and used again when it does.")
  var data = ".demo"

  @Option(help: "The country pack.")
  var country = "Countries/ml"

  @Option(help: "A PostgreSQL database's URL. Default: a SQLite file in the data folder.")
  var database: String?

  @OptionGroup var listening: PortOptions

  @Option(help: "How many births are generated when the folder is made.")
  var births = 3000

  func validate() throws {
    guard births >= 0 else { throw ValidationError("--births cannot be below 0") }
  }

  func run() async throws {
    let port = listening.port
    let folder = DataFolder(data)
    let house = try await Demonstration(
      folder: folder, pack: country, database: database, births: births, port: port
    ).open()
    print(try DemoAgents.sheet(folder, port: port))
    fflush(nil)
    try await Serving(house: house, stand: PortalStand(port: port)).run()
  }
}
