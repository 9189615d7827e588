import ArgumentParser
import Authority
import Foundation
import Store

struct TrustListContact: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact", abstract: "Say where the State answers for its lists, and issue them.")

  @OptionGroup var options: AuthorityOptions
  @Option(help: "Street and number.") var street: String
  @Option(help: "The town.") var locality: String
  @Option(help: "The postal code, where there is one.") var postalCode: String?
  @Option(help: "An address of e-mail that somebody reads.") var mail: String
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    guard let contact = TrustContact(street: street, locality: locality, postalCode: postalCode, mail: mail) else {
      throw ValidationError("Each part is 1 to 200 characters on one line, and --mail an address of e-mail.")
    }
    let issued = try await options.atDesk { desk, house in
      var deployment = house.deployment
      deployment.trustContact = contact
      let issued = try await desk.publishTrustLists(of: house.authorities.scheme(contact), at: Date())
      try deployment.write(to: house.folder)
      return issued
    }
    try answer.give(
      ["list": issued[.services] ?? 0, "lists": issued[.lists] ?? 0],
      orSay: issued.isEmpty ? "The lists say so already." : "The lists were issued.")
  }
}
