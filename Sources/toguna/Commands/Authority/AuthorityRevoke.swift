import ArgumentParser
import Authority
import Foundation

struct AuthorityRevoke: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Revoke a certificate for good, and publish it at once.")

  enum Reason: String, ExpressibleByArgument, CaseIterable {
    case unspecified, keyCompromise, affiliationChanged, superseded, cessationOfOperation, privilegeWithdrawn

    var reason: RevocationReason {
      switch self {
      case .unspecified: .unspecified
      case .keyCompromise: .keyCompromise
      case .affiliationChanged: .affiliationChanged
      case .superseded: .superseded
      case .cessationOfOperation: .cessationOfOperation
      case .privilegeWithdrawn: .privilegeWithdrawn
      }
    }
  }

  @OptionGroup var change: CertificateChange
  @Option(help: "Why.") var because: Reason
  @Option(help: "Since when the key may have been in other hands, such as 2026-11-22T08:00:00Z.") var since: String?

  func validate() throws {
    if let since, (try? Date(since, strategy: .iso8601)) == nil {
      throw ValidationError("--since is a time such as 2026-11-22T08:00:00Z.")
    }
  }

  func run() async throws {
    let since = try since.map { try Date($0, strategy: .iso8601) }
    try await change.make(writing: "The certificate \(change.serial) was revoked.") { desk, serial, agent, now in
      try await desk.revoke(serial, because: because.reason, invalidSince: since, by: agent, at: now)
    }
  }
}
