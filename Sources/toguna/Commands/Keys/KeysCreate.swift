import ArgumentParser
import Foundation
import Keys

struct KeysCreate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make a key. It signs here and never leaves.",
    discussion: "Algorithms: P-256, P-384, RSA-3072, Ed25519, ML-DSA-65.")

  @OptionGroup var options: KeyOptions
  @Argument(help: "Its name: a–z, 0–9 and inner hyphens.") var name: KeyName
  @Option(help: "What it signs with.") var algorithm = KeyAlgorithm.p256
  @Option(name: .customLong("in"), help: "Where it stands: file or token. Default: the token, where the State has one.")
  var place: KeyPlace?
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let keys = try options.open()
    try keys.store.create(name, algorithm, in: place ?? keys.store.home(of: name))
    let record = try keys.store.record(of: name)
    try keys.report("The key \(name.rawValue) was made.")
    try answer.give(record.values(at: Date()), orSay: record.text(at: Date()))
  }
}
