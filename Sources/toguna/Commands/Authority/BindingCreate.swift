import ArgumentParser
import Authority
import Foundation
import Store

struct BindingCreate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make credentials for one account of an agency. Their key is shown once.")

  @OptionGroup var options: AuthorityOptions
  @Argument(help: "The agency.") var agency: String
  @Option(help: "What its servers' names end in. May be given again; none leaves it to the policy.")
  var suffix: [String] = []
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let names = suffix.compactMap(ServerName.init(rawValue:))
    guard names.count == suffix.count else { throw ValidationError("--suffix is a name such as justice.gouv.ml.") }
    let binding = try await options.atDesk { desk, house in
      let bindings = house.bindings
      return try await desk.store.write { try bindings.create(for: agency, suffixes: names, at: Date(), in: $0) }
    }
    try answer.give(
      ["kid": binding.id, "hmac_key": binding.key],
      orSay: """
        Hand these to \(agency); they make one account, and the key is not shown again:
          --eab-kid \(binding.id)
          --eab-hmac-key \(binding.key)
        """)
  }
}
