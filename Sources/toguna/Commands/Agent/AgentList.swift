import ArgumentParser
import Foundation
import Identity
import Store
import Vocabulary

struct AgentList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the agents, those who left included, with every post they ever held.")

  @OptionGroup var options: DataOptions
  @Flag(help: "Print one flat object for each.") var json = false

  func run() async throws {
    let house = try await options.open()
    let careers = try await Appointments(house: house).careers()
    await house.store.close()
    for career in careers {
      if json { try JSONLine.print(career.values) } else { print(career.text) }
    }
  }
}

extension Career {
  fileprivate var values: [String: any Sendable] {
    var values: [String: any Sendable] = [
      "login": agent.login, "name": agent.displayName, "quality": agent.quality, "enrolled": agent.isEnrolled,
      "posts": held.map { PostName($0).text }.joined(separator: ", "),
    ]
    values["left_at"] = agent.leftAt?.formatted(.iso8601)
    return values
  }

  fileprivate var text: String {
    var lines = ["\(agent.login): \(agent.displayName), \(agent.quality)\(standing)"]
    for post in posts {
      lines.append("  \(PostName(post).text) from \(post.from.iso)" + (post.until.map { " to \($0.iso)" } ?? ""))
    }
    return lines.joined(separator: "\n")
  }

  private var standing: String {
    if let left { return " — left on \(left.iso)" }
    return agent.isEnrolled ? "" : " — not enrolled yet"
  }
}
