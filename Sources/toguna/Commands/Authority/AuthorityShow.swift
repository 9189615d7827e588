import ArgumentParser
import Authority
import Foundation

struct AuthorityShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a certificate and how it stands.")

  @OptionGroup var options: AuthorityOptions
  @Argument(help: "The certificate's number, in hexadecimal.") var serial: SerialNumber
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let line = try await options.atDesk { desk, _ in try await desk.certificate(serial) }
    try answer.give(
      line.values.merging(["certificate": line.certificate.pem]) { $1 }, orSay: "\(line.text)\n\(line.certificate.pem)")
  }
}
