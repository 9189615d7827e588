import ArgumentParser
import Country
import Store

struct UpdateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Bring a new version of the country pack into a State that is not being served.",
    discussion: "The pack is checked whole first. Dossiers that have begun go on under the procedures they began under."
  )

  @Option(help: "The country pack, such as Countries/ml. It is copied into the data folder.")
  var country: String

  @OptionGroup var options: DataOptions
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let deployment = try Deployment.read(from: options.folder)
    let procedures = try PackCopy(folder: options.folder).renew(country, of: deployment).procedures.count
    let house = try await options.open()
    await house.store.close()
    try answer.give(
      ["data": options.folder.path, "country": country, "procedures": procedures],
      orSay: "\(options.folder.path) runs the pack \(country): \(procedures) procedures.")
  }
}
