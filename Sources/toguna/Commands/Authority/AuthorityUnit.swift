import ArgumentParser
import Authority
import Foundation
import Keys

struct AuthorityUnit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unit", abstract: "Give the time-stamping unit its next key and certificate.",
    discussion: """
      Time stamps made from then on prove for longer; those made before stay as they are. The old key signs on for a while, \
      then ends: a State that serves goes on with it until it is started again.
      """)

  @OptionGroup var options: AuthorityOptions
  @OptionGroup var acting: ActingAgent
  @OptionGroup var overlap: OverlapOptions
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let held = try await options.atDesk { desk, house in
      let agent = try await acting.identifier(in: house)
      return try await house.authorities.renew(
        .timeStamps, desk, overlap: overlap.duration, by: agent, at: Date())
    }
    let until = held.certificate.notAfter.formatted(.iso8601)
    try answer.give(
      ["key": held.key.rawValue, "serial": held.certificate.serial.description, "until": until],
      orSay: "The time-stamping unit signs with \(held.key.rawValue) until \(until).")
  }
}
