import ArgumentParser

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the portal and carry out the jobs until stopped.")

  @OptionGroup var options: DataOptions

  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "The port to listen on.")
  var port = 8080

  func run() async throws {
    try await Serving(house: try await options.open(), host: host, port: port).run()
  }
}
