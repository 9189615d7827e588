import ArgumentParser
import Foundation
import Store

struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Read a backup into the empty database of a data folder.",
    discussion: "The backup may come from the other engine: this is how a State moves from SQLite to PostgreSQL.")

  @Option(help: "The State's data folder, with its keys; its database must be empty or absent.")
  var data: String

  @Option(help: "Put the data into this PostgreSQL database from now on.")
  var database: String?

  @Argument(help: "The backup.")
  var file: String

  func run() async throws {
    let folder = DataFolder(data)
    var deployment = try Deployment.read(from: folder)
    if let database { deployment.database = database }
    let identity = try await Store.restore(
      from: file, into: deployment.location(in: folder), migrations: House.migrations)
    guard identity == deployment.identity else {
      throw Refusal(
        "\(file) is a backup of another State or instance; it was read into the database all the same: empty it")
    }
    try deployment.write(to: folder)
    print("\(file) was restored.")
  }
}
