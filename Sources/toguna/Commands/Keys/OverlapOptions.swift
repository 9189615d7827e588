import ArgumentParser

/// For how long a key signs beside the one that follows it.
struct OverlapOptions: ParsableArguments {
  @Option(name: .customLong("overlap"), help: "For how many days both sign.") var days = 30

  func validate() throws {
    guard (0...3660).contains(days) else { throw ValidationError("--overlap is a number of days up to 3660.") }
  }

  var duration: Duration { .seconds(days * 86_400) }
}
