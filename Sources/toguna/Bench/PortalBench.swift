import Foundation
import Hummingbird
import Logging
import Portal
import Procedures
import ServiceLifecycle
import Vocabulary

/// The portal under load, beside an empty route of the same server library, all on one core; wrk loads from the other.
struct PortalBench {
  static let port = 18_480

  let pack: String
  let seconds: Int

  func run() async throws -> Figures {
    try Wrk.check()
    try Cores.pin(to: 0)
    return try await BenchFolder.measure(pack: pack, births: 100, load)
  }

  /// Both servers run until they are measured, and have ended when it returns.
  private func load(_ house: House) async throws -> Figures {
    var logger = Logger(label: "bench")
    logger.logLevel = .critical
    let portal = PortalService(
      services: house.services, stand: PortalStand(port: Self.port, isFloodGuarded: false), logger: logger)
    let hello = HelloService(port: Self.port + 1, logger: logger)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await portal.run() }
      group.addTask { try await hello.run() }
      let figures = try await measure(house)
      group.cancelAll()
      return figures
    }
  }

  private func measure(_ house: House) async throws -> Figures {
    let visitor = try await BenchVisitor(house: house, origin: "http://localhost:\(Self.port)")
    let hello = "http://localhost:\(Self.port + 1)/"
    let catalogue = "http://localhost:\(Self.port)/demarches"
    let drafts = try await visitor.drafts(count: Desk.mostDrafts)
    let script = try visitor.script(saving: drafts)
    // In turn, so that a drift of the machine touches all three; the median of three rounds counts.
    var rates: [[Double]] = [[], [], []]
    for _ in 0..<3 {
      rates[0].append(try Wrk.rate(of: hello, seconds: seconds))
      rates[1].append(try Wrk.rate(of: catalogue, seconds: seconds))
      rates[2].append(try Wrk.rate(of: catalogue, seconds: seconds, script: script))
    }
    let medians = rates.map { $0.sorted()[1] }
    var figures = Figures()
    figures.add("hello_per_second", medians[0], "requests a second: an empty route")
    figures.add("catalogue_per_second", medians[1], "requests a second: the catalogue page")
    figures.add("draft_save_per_second", medians[2], "requests a second: a step of a draft saved durably")
    figures.add("catalogue_share", medians[1] / medians[0] * 100, "% of the empty route (aim: 60)")
    figures.add("draft_save_share", medians[2] / medians[0] * 100, "% of the empty route (aim: 40)")
    return figures
  }
}

/// A server whose only route answers a constant.
private struct HelloService: Service {
  let port: Int
  let logger: Logger

  func run() async throws {
    let router = Router()
    router.get("/") { _, _ in "hello" }
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)), logger: logger)
    try await application.run()
  }
}
