import ArgumentParser
import Authority
import Foundation

struct AuthorityRelease: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "End a certificate's suspension.")

  @OptionGroup var options: AuthorityOptions
  @OptionGroup var acting: ActingAgent
  @Argument(help: "The certificate's number, in hexadecimal.") var serial: SerialNumber
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let line = try await options.atDesk { desk, house in
      try await desk.release(serial, by: try await acting.identifier(in: house), at: Date())
      try await house.tendTrustLists(at: Date())
      return try await desk.certificate(serial)
    }
    try answer.give(line.values, orSay: line.text)
  }
}
