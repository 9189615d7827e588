import ArgumentParser
import Authority
import Foundation
import Store

struct BindingEnd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "End an agency's credentials: its account orders nothing more.",
    discussion: "What was issued stays good until it is revoked.")

  @OptionGroup var options: AuthorityOptions
  @Argument(help: "The credentials' kid.") var kid: String
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let isEnded = try await options.atDesk { desk, house in
      let bindings = house.bindings
      return try await desk.store.write { try bindings.end(kid, at: Date(), in: $0) }
    }
    guard isEnded else { throw Refusal("no credentials that count are called \(kid)") }
    try answer.give(["kid": kid, "ended": true], orSay: "The credentials \(kid) have ended.")
  }
}
