import ArgumentParser
import Authority
import Foundation
import Identity
import Store

struct AuthorityTrail: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trail", abstract: "List who did what for the authorities, the newest first.")

  @OptionGroup var options: AuthorityOptions
  @Option(help: "How many rows.") var limit = 100
  @Flag(help: "Print one flat object for each.") var json = false

  func validate() throws {
    guard (1...100_000).contains(limit) else { throw ValidationError("--limit is a number from 1 to 100000.") }
  }

  func run() async throws {
    let (events, logins) = try await options.atDesk { desk, house in
      let agents = house.agents
      let all = try await house.store.read { try agents.all(in: $0) }
      return (
        try await desk.events(limit: limit),
        Dictionary(all.map { ($0.id.rawValue, $0.login) }, uniquingKeysWith: { first, _ in first })
      )
    }
    for event in events {
      var values: [String: any Sendable] = [
        "at": event.at.formatted(.iso8601), "agent": logins[event.agent] ?? event.agent, "deed": event.deed.rawValue,
        "use": event.issuer.slug,
      ]
      values["request"] = event.request?.rawValue
      values["serial"] = event.serial?.description
      if json {
        try JSONLine.print(values)
      } else {
        print(
          ["at", "agent", "deed", "use", "request", "serial"].compactMap { values[$0] as? String }.joined(
            separator: " "))
      }
    }
  }
}
