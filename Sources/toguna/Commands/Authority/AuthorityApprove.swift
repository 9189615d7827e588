import ArgumentParser
import Authority
import Foundation

struct AuthorityApprove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Approve a request; the second approval issues the certificate.")

  @OptionGroup var options: AuthorityOptions
  @OptionGroup var acting: ActingAgent
  @Argument(help: "The request.") var request: RequestID
  @Option(help: "Where to write the certificate, with its authority, in PEM.") var out: String?
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let (issued, chain) = try await options.atDesk { desk, house in
      let agent = try await acting.identifier(in: house)
      let issued = try await desk.approve(request, by: agent, at: Date())
      let use = try await desk.request(request).use
      return (issued, try (issued?.pem ?? "") + desk.authority(use).certificate.pem)
    }
    guard let issued else {
      return try answer.give(
        ["id": request.rawValue, "state": RequestState.waiting.rawValue],
        orSay: "Approved. The certificate is issued with another agent's approval.")
    }
    if let out { try PrivateFile.write(Array(chain.utf8), to: out) }
    try answer.give(
      [
        "id": request.rawValue, "state": RequestState.issued.rawValue, "serial": issued.serial.description,
        "not_after": issued.notAfter.formatted(.iso8601), "certificate": issued.pem,
      ],
      orSay: out == nil ? issued.pem : "The certificate \(issued.serial) was issued.")
  }
}
