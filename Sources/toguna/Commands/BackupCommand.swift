import ArgumentParser
import Foundation
import Store

struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Write the database into one file, while the portal goes on.",
    discussion: "Keys are not in it: keep a copy of the folder `keys` and of the passphrase apart from it.")

  @OptionGroup var options: DataOptions

  @Argument(help: "The file to write.")
  var file: String

  func run() async throws {
    let house = try await options.open()
    try await house.store.backup(to: file)
    await house.store.close()
    let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
    print("\(file): \(size) bytes.")
  }
}
