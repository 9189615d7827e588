import ArgumentParser
import Foundation
import Store
import Vocabulary

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

  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let folder = DataFolder(data)
    var deployment = try Deployment.read(from: folder)
    if let database { deployment.database = database }
    let size = try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int
    let progress = Progress("Reading", of: size, in: .bytes)
    try await Store.restore(
      from: file, into: deployment.location(in: folder), migrations: House.migrations,
      expecting: deployment.identity, progress: progress.reach)
    progress.finish()
    try deployment.write(to: folder)
    try answer.give(
      ["file": file, "state": deployment.state.rawValue, "instance": deployment.instance],
      orSay: "\(file) was restored.")
  }
}
