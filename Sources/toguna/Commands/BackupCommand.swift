import ArgumentParser
import Foundation
import Store

struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Write the database into one file, while the portal goes on.",
    discussion: """
      The rest of the data folder is not in it (keys, certificates, deployment.json, the country pack): keep a copy of \
      that apart from it, and the passphrase apart from both. Whoever has all three reads everything.
      """)

  @OptionGroup var options: DataOptions

  @Argument(help: "The file to write.")
  var file: String

  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let house = try await options.open()
    let progress = Progress("Writing", in: .bytes)
    try await house.store.backup(to: file, progress: progress.reach)
    progress.finish()
    await house.store.close()
    let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
    try answer.give(["file": file, "bytes": size], orSay: "\(file): \(size) bytes.")
  }
}
