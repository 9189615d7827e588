import ArgumentParser
import Authority

struct AuthorityRelease: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "End a certificate's suspension.")

  @OptionGroup var change: CertificateChange

  func run() async throws {
    try await change.make(writing: "The certificate \(change.serial) was released.") { desk, serial, agent, now in
      try await desk.release(serial, by: agent, at: now)
    }
  }
}
