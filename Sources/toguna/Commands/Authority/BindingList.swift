import ArgumentParser
import Authority
import Foundation
import Store

struct BindingList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the credentials that agencies were ever given, without their keys.")

  @OptionGroup var options: AuthorityOptions
  @Flag(help: "Print one flat object for each.") var json = false

  func run() async throws {
    let lines = try await options.atDesk { desk, house in
      let bindings = house.bindings
      return try await desk.store.read { try bindings.all(in: $0) }
    }
    for line in lines {
      if json { try JSONLine.print(line.values) } else { print(line.text) }
    }
  }
}

extension ACMEBindingLine {
  fileprivate var values: [String: any Sendable] {
    var values: [String: any Sendable] = [
      "kid": id, "agency": agency, "suffixes": suffixes.map(\.rawValue).joined(separator: " "),
      "created_at": createdAt.formatted(.iso8601),
    ]
    values["used_at"] = usedAt?.formatted(.iso8601)
    values["ended_at"] = endedAt?.formatted(.iso8601)
    return values
  }

  fileprivate var text: String {
    let standing = endedAt != nil ? "ended" : usedAt != nil ? "in use" : "not used yet"
    return "\(id): \(agency), \(standing)"
  }
}
