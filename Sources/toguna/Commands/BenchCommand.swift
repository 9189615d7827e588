import ArgumentParser

struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measure, in release, on one core, beside a peer in the same run.",
    subcommands: [Issue.self, Portal.self, Trust.self, Week.self])

  struct Issue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Acts issued per second, from the decision to the durable signed file, and what each part costs.")

    @Option(help: "The country pack.") var country = "Countries/ml"
    @Option(help: "How many acts.") var count = 1000
    @Flag(help: "Print one flat object.") var json = false

    func run() async throws {
      let figures = try await IssueBench(pack: country, count: count).run()
      try figures.print(asJSON: json)
    }
  }

  struct Trust: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Signatures, time stamps, validations, certificates and the authority's answers per second, beside peers.",
      discussion: """
        Needs wrk and openssl (apt-get install wrk openssl), two cores (one for the server, one for wrk) and, for pyHanko's \
        figures, .venv with Conformance/requirements.txt. Figures are by the clock; those per CPU second are of this process \
        alone, without wrk and the peers.
        """)

    @Option(help: "The country pack.") var country = "Countries/ml"
    @Option(help: "Seconds for each measure.") var seconds = 3
    @Flag(help: "Print one flat object.") var json = false

    func run() async throws {
      let figures = try await TrustBench(pack: country, seconds: seconds).run()
      try figures.print(asJSON: json)
    }
  }

  struct Week: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Flags judged a second with durable storage, the board of many teams, the weight of the programme.",
      discussion: "Needs curl (apt-get install curl).")

    @Option(help: "The country pack.") var country = "Countries/ml"
    @Option(help: "How many teams.") var teams = 5_000
    @Flag(help: "Print one flat object.") var json = false

    func run() async throws {
      let figures = try await WeekBench(pack: country, teams: teams).run()
      try figures.print(asJSON: json)
    }
  }

  struct Portal: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Requests per second of the catalogue and of a draft's save, beside an empty Hummingbird route.",
      discussion: "Needs wrk (apt-get install wrk) and two cores: one for the server, one for wrk.")

    @Option(help: "The country pack.") var country = "Countries/ml"
    @Option(help: "Seconds for each measure.") var seconds = 5
    @Flag(help: "Print one flat object.") var json = false

    func run() async throws {
      let figures = try await PortalBench(pack: country, seconds: seconds).run()
      try figures.print(asJSON: json)
    }
  }
}
