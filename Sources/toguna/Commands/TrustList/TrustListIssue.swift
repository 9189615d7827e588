import ArgumentParser
import Authority
import Foundation

struct TrustListIssue: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "Issue the lists that are due.",
    discussion: "A State that serves does this by itself, each hour, and at every change.")

  @OptionGroup var options: AuthorityOptions
  @Flag(help: "Issue both anew.") var all = false
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let issued = try await options.atDesk { desk, house in
      guard let scheme = try house.trustScheme else {
        throw Refusal("say first where the State answers for its lists: `toguna authority trust-list contact`")
      }
      return try await desk.publishTrustLists(of: scheme, at: Date(), isForced: all)
    }
    let text = issued.sorted { $0.key.rawValue < $1.key.rawValue }.map { kind, number in
      kind == .services
        ? "The State's list, number \(number), was issued." : "The list of lists, number \(number), was issued."
    }
    try answer.give(
      ["list": issued[.services] ?? 0, "lists": issued[.lists] ?? 0],
      orSay: text.isEmpty ? "No list is due." : text.joined(separator: "\n"))
  }
}
