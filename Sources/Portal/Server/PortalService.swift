import Hummingbird
public import Logging
public import ServiceLifecycle

/// The portal as a service: listens until it is told to stop, and finishes what it has begun.
public struct PortalService: Service {
  private let services: Services
  private let stand: PortalStand
  private let logger: Logger

  public init(services: Services, stand: PortalStand, logger: Logger) {
    self.services = services
    self.stand = stand
    self.logger = logger
  }

  public func run() async throws {
    let floods = stand.floodLimiter()
    let short = ShortAnswers(
      services, isSecure: services.address.hasPrefix("https://"), isBehindProxy: stand.isBehindProxy, floods: floods)
    let application = Application(
      router: PortalRouter.make(services, stand: stand, floods: floods),
      server: .http1(configuration: .init(additionalChannelHandlers: short.map { [ShortWay($0)] } ?? [])),
      configuration: .init(address: .hostname(stand.host, port: stand.port)), logger: logger)
    try await application.run()
  }
}
