import ArgumentParser
import Authority
import Foundation
import Keys

struct AuthorityServers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "servers", abstract: "Let the agencies' servers get their certificates by ACME.",
    discussion: """
      Each agency needs credentials besides: `toguna authority binding create`. Start the server anew for this to count.
      """)

  @OptionGroup var options: AuthorityOptions
  @Option(help: "What the servers' names end in, such as gouv.ml. May be given again.") var suffix: [String]
  @Option(help: "The address of the State's own name server.") var resolver: String
  @Option(help: "Its port.") var resolverPort: UInt16 = 53
  @Option(help: "Where servers are looked at; another port than 80 is for tests.") var httpPort: UInt16 = 80
  @Option(help: "Which networks servers may stand in: public, private, or self for tests.")
  var reach: Deployment.ACME.Reach = .public
  @OptionGroup var answer: AnswerOptions

  func run() async throws {
    let base = try await options.atDesk { desk, house in
      var deployment = house.deployment
      deployment.acme = Deployment.ACME(
        suffixes: suffix, resolver: resolver, resolverPort: resolverPort, httpPort: httpPort, reach: reach)
      let server = try deployment.server(of: desk, sealer: .random())
      try deployment.write(to: house.folder)
      return server?.policy.base ?? ""
    }
    try answer.give(
      ["directory": "\(base)/directory"], orSay: "Servers find the authority at \(base)/directory.")
  }
}

extension Deployment.ACME.Reach: ExpressibleByArgument {}
