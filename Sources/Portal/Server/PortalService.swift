import Hummingbird
public import Logging
public import ServiceLifecycle

/// The portal as a service: listens until it is told to stop, and finishes what it has begun.
public struct PortalService: Service {
  private let services: Services
  private let host: String
  private let port: Int
  private let logger: Logger
  private let isFloodGuarded: Bool

  /// - Parameter isFloodGuarded: whether an address that sends too many forms is slowed down; false for measurements only.
  public init(services: Services, host: String, port: Int, logger: Logger, isFloodGuarded: Bool = true) {
    self.services = services
    self.host = host
    self.port = port
    self.logger = logger
    self.isFloodGuarded = isFloodGuarded
  }

  public func run() async throws {
    let application = Application(
      router: PortalRouter.make(services, isFloodGuarded: isFloodGuarded),
      configuration: .init(address: .hostname(host, port: port)), logger: logger)
    try await application.run()
  }
}
