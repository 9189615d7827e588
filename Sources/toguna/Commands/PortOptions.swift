import ArgumentParser

/// Where a server listens.
struct PortOptions: ParsableArguments {
  @Option(help: "The port to listen on, 1 to 65535.")
  var port = 8080

  func validate() throws {
    guard (1...65_535).contains(port) else { throw ValidationError("--port \(port) is none: give 1 to 65535") }
  }
}
