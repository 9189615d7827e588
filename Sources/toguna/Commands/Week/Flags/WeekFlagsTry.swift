import ArgumentParser
import Country
import Foundation
import Week

struct WeekFlagsTry: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "Write the files of the challenges for a team that is none, with the flags that they hide.",
    discussion: """
      For who prepares a contest. The flags are of a seed of their own, given with --seed or made for once: they are right in no \
      contest. Nothing is written into the State's data.
      """)

  @Option(help: "The country pack.") var country = "Countries/ml"
  @Argument(help: "The edition, such as 2026.") var edition: EditionArgument
  @Option(help: "The folder that is made.") var out: String
  @Option(help: "64 hexadecimal digits: the same seed gives the same files.") var seed: String?
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let pack = try CountryFiles.load(country)
    guard let planned = pack.editions.first(where: { $0.id == edition.id })?.flags else { throw FlagError.notPlanned }
    let trial = FlagTrial(planned, seed: try seedBytes())
    var flags: [String: any Sendable] = [:]
    for challenge in trial.challenges {
      let folder = URL(filePath: out).appending(path: challenge.id.text)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for file in challenge.files { try Data(file.content).write(to: folder.appending(path: file.name)) }
      flags[challenge.id.text] = challenge.flag
    }
    try answer.give(flags, orSay: "The files of \(trial.challenges.count) challenges are in \(out).")
  }

  private func seedBytes() throws -> [UInt8] {
    var random = SystemRandomNumberGenerator()
    guard let seed else { return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) } }
    guard let bytes = [UInt8](hexadecimalArgument: seed), bytes.count == 32 else {
      throw Refusal("--seed takes 64 hexadecimal digits")
    }
    return bytes
  }
}
