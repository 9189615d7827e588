import ArgumentParser
import Country
import Store
import Vocabulary

struct UpdateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Bring a new version of the country pack into a State that is not being served.",
    discussion: "The pack is checked whole first. Dossiers that have begun go on under the procedures they began under."
  )

  @Option(help: "The country pack, such as Countries/ml. It is copied into the data folder.")
  var country: String

  @OptionGroup var options: DataOptions

  func run() async throws {
    let deployment = try Deployment.read(from: options.folder)
    let pack = try CountryFiles.load(country)
    guard pack.state == deployment.state else {
      throw Refusal(
        "\(country) describes \(pack.state.rawValue), and \(options.data) is the data of \(deployment.state.rawValue)")
    }
    try PackCopy(folder: options.folder).put(country)
    let house = try await options.open()
    await house.store.close()
    print("\(options.folder.path) runs the pack \(country): \(pack.procedures.count) procedures.")
  }
}
