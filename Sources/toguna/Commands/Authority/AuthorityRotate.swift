import ArgumentParser
import Authority
import Foundation

struct AuthorityRotate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate", abstract: "Let a new authority follow for a use, with a key and a certificate of its own.",
    discussion: """
      The root's key must be there. What the authority before has issued stays valid: it goes on to publish its lists and to \
      answer until its certificate ends. New certificates come from the new one at once; start the server anew. The State's \
      own seal and time-stamping unit go over with `toguna keys rotate agency-seal` and `toguna authority unit`.
      """)

  @OptionGroup var options: AuthorityOptions
  @OptionGroup var acting: ActingAgent
  @Argument(help: "seals, signatures, servers or time-stamps.") var use: AuthorityUse
  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    guard use != .root else { throw ValidationError("The root is not rotated: it is what others trust.") }
  }

  func run() async throws {
    let made = try await options.atDesk(writing: "Another authority for \(use.slug) was certified.") { desk, house in
      let agent = try await acting.identifier(in: house)
      let made = try await house.authorities.follow(use, desk, by: agent, at: Date())
      // Through a desk that knows the new one: the list names its responder.
      try await house.tendTrustLists(through: try house.authorities.open(house.store), at: Date())
      return made
    }
    try answer.give(
      ["use": use.slug, "authority": made.slug, "certificate": options.data.folder.authority(made)],
      orSay: "The authority \(made.slug) issues for \(use.slug) from now on.")
  }
}
