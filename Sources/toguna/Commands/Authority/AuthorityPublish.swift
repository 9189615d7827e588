import ArgumentParser
import Authority
import Foundation

struct AuthorityPublish: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Make the lists of revoked certificates that are due.",
    discussion: """
      A State that serves does this by itself, each hour. The root's list needs the root's key: bring it back for this \
      once a year.
      """)

  @OptionGroup var options: AuthorityOptions
  @Flag(help: "Make all of them anew.") var all = false
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let published = try await options.atDesk(writing: "The lists of revoked certificates were made.") { desk, _ in
      try await desk.publish(at: Date(), isForced: all)
    }
    let count = published.made.values.reduce(0, +)
    var values: [String: any Sendable] = ["lists": count]
    if let due = published.rootIsDue {
      values["root_due"] = due.formatted(.iso8601)
      Terminal.warn(
        "The root's list ends on \(due.formatted(.iso8601)), and its key is not here: bring it, and publish.")
    }
    try answer.give(values, orSay: count == 0 ? "No list is due." : "\(count) lists were made.")
  }
}
