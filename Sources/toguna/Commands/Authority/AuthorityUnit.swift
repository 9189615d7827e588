import ArgumentParser
import Authority
import Foundation
import Keys
import Vocabulary

struct AuthorityUnit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unit", abstract: "Give the time-stamping unit its next key and certificate.",
    discussion: """
      Time stamps made from then on prove for longer; those made before stay as they are. A State that serves goes on with \
      the old key until it is started again.
      """)

  @OptionGroup var options: AuthorityOptions
  @OptionGroup var actor: ActingAgent
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let now = Date()
    let held = try await options.atDesk { desk, house in
      let agent = try await actor.identifier(in: house)
      return try await desk.renewUnit(by: agent, year: Day(now, utcOffsetSeconds: 0).year, at: now)
    }
    let until = held.certificate.notAfter.formatted(.iso8601)
    try answer.give(
      ["key": held.key.rawValue, "serial": held.certificate.serial.description, "until": until],
      orSay: "The time-stamping unit signs with \(held.key.rawValue) until \(until).")
  }
}
