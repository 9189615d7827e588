public import ArgumentParser
public import Authority
import Foundation

struct AuthorityList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the requests, or with --use the certificates of an authority.")

  @OptionGroup var options: AuthorityOptions
  @Option(help: "Requests in this state only: waiting, issued, refused.") var state: RequestState?
  @Option(help: "List certificates: of root, seals, signatures, servers or time-stamps.") var use: AuthorityUse?
  @Flag(help: "Print one flat object for each.") var json = false

  func validate() throws {
    guard state == nil || use == nil else { throw ValidationError("--state is for requests, --use for certificates.") }
  }

  func run() async throws {
    if let use {
      for line in try await options.atDesk({ desk, _ in try await desk.certificates(of: use) }) {
        if json { try JSONLine.print(line.values) } else { print(line.text) }
      }
    } else {
      for line in try await options.atDesk({ desk, _ in try await desk.requests(state) }) {
        if json { try JSONLine.print(line.values) } else { print(line.text) }
      }
    }
  }
}

extension RequestState: ExpressibleByArgument {}
