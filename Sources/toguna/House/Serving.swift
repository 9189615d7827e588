import Foundation
import Logging
import Portal
import ServiceLifecycle
import Store
import UnixSignals

/// The portal and the job runner, until a signal ends both.
struct Serving {
  let house: House
  let stand: PortalStand

  func run() async throws {
    let logger = Logger(label: "toguna")
    let portal = PortalService(services: house.services, stand: stand, logger: logger)
    let runners = [house.jobs(), house.messages()] + (house.challenges.map { [$0] } ?? [])
    try await ServiceGroup(
      configuration: .init(
        services: [.init(service: portal)] + runners.map { .init(service: JobService(runner: $0)) } + [
          .init(service: Housekeeping(house: house, logger: logger))
        ],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    ).run()
    await house.store.close()
  }
}

/// The job runner as a service: it stops with the others, and what it had begun is taken up again at the next start.
private struct JobService: Service {
  let runner: JobRunner

  func run() async throws {
    await cancelWhenGracefulShutdown { await runner.run() }
  }
}
