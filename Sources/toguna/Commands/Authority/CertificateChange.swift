import ArgumentParser
import Authority
import Foundation

/// A change of how one certificate stands: which, and who changes it.
struct CertificateChange: ParsableArguments {
  @OptionGroup var options: AuthorityOptions
  @OptionGroup var acting: ActingAgent
  @Argument(help: "The certificate's number, in hexadecimal.") var serial: SerialNumber
  @OptionGroup var answer: AnswerOptions

  /// Does it, lets the trust lists follow, and prints how the certificate stands.
  ///
  /// - Parameters:
  ///   - act: what is done with the root's key, for the record of its custodians.
  ///   - deed: takes the certificate's number, the agent's identifier and the time.
  func make(
    writing act: String? = nil, _ deed: (AuthorityDesk, SerialNumber, String, Date) async throws -> Void
  ) async throws {
    let line = try await options.atDesk(writing: act) { desk, house in
      let now = Date()
      try await deed(desk, serial, try await acting.identifier(in: house), now)
      try await house.tendTrustLists(at: now)
      return try await desk.certificate(serial)
    }
    try answer.give(line.values, orSay: line.text)
  }
}
