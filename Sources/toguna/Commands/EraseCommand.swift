import ArgumentParser
import Country
import Foundation
import Store
import Vocabulary

struct EraseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erase a citizen's account: drafts, papers, texts, and the key of all that was theirs.",
    discussion: """
      For who asked for it and has shown to be the person. Open requests are decided or withdrawn first. Nothing brings the \
      data back, but a backup made before, which has to be let go of in the time that the law sets. That an act was issued \
      stays known under its check code, without a name; the registers are not touched.
      """)

  @OptionGroup var options: DataOptions
  @Option(help: "The file with the account's telephone number, or - for standard input.") var phone: String
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let text = try TextInput.read(phone).trimmingCharacters(in: .whitespacesAndNewlines)
    let house = try await options.open()
    guard let number = try? PhoneNumber(parsing: text, defaultState: house.country.state) else {
      throw Refusal("\(phone) does not hold one telephone number")
    }
    try await Erasure(house: house).erase(number)
    await house.store.close()
    try answer.give(["erased": true], orSay: "The account is erased.")
  }
}
