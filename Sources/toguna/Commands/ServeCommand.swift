import ArgumentParser
import Portal

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the portal and carry out the jobs until stopped.")

  @OptionGroup var options: DataOptions

  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"

  @OptionGroup var listening: PortOptions

  @Flag(help: "Count visitors by the last address in X-Forwarded-For: for a server that only a proxy can reach.")
  var behindProxy = false

  func run() async throws {
    let stand = PortalStand(host: host, port: listening.port, isBehindProxy: behindProxy)
    try await Serving(house: try await options.open(), stand: stand).run()
  }
}
