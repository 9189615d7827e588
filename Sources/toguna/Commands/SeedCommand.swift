import ArgumentParser
import Store

struct SeedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seed", abstract: "Fill a register with generated people, for demonstrations and tests.")

  @OptionGroup var options: DataOptions
  @Argument(help: "The register: births or convictions.") var register: String
  @Option(help: "How many records.") var count: Int
  @Option(help: "The same seed gives the same people.") var seed: UInt64 = 1
  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    guard count > 0 else { throw ValidationError("--count is at least 1") }
  }

  func run() async throws {
    let house = try await options.open()
    let added = try await Seeding(house: house, seed: seed).fill(register, count: count)
    await house.store.close()
    try answer.give(["register": register, "added": added], orSay: "\(added) records added to \(register).")
  }
}
