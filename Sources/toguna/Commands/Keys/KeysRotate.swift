import ArgumentParser
import Foundation
import Keys

struct KeysRotate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate", abstract: "Make the successor of a key; the key itself signs on for a while, then ends.")

  @OptionGroup var options: KeyOptions
  @Argument(help: "The key to follow.") var name: KeyName
  @Option(help: "The successor's name. Default: the next number.") var to: KeyName?
  @Option(help: "What the successor signs with. Default: as the key.") var algorithm: KeyAlgorithm?
  @Option(help: "For how many days both sign.") var overlap = 30
  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    guard (0...3660).contains(overlap) else { throw ValidationError("--overlap is a number of days up to 3660.") }
  }

  func run() async throws {
    let keys = try options.open()
    let record = try keys.store.rotate(name, to: to, algorithm, overlap: .seconds(overlap * 86_400))
    try keys.report("The key \(record.name.rawValue) was made to follow \(name.rawValue).")
    try answer.give(record.values(at: Date()), orSay: record.text(at: Date()))
  }
}
