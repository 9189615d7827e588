import ArgumentParser
import Authority

struct AuthoritySuspend: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suspend", abstract: "Put a certificate on hold, and publish it at once.")

  @OptionGroup var change: CertificateChange

  func run() async throws {
    try await change.make(writing: "The certificate \(change.serial) was put on hold.") { desk, serial, agent, now in
      try await desk.suspend(serial, by: agent, at: now)
    }
  }
}
