import Hummingbird
import Identity

/// The map of the site: what every request goes through, then the tables of routes.
enum PortalRouter {
  /// - Parameter floods: Of this server, shared with whatever answers requests beside the router.
  static func make(
    _ services: Services, stand: PortalStand = PortalStand(), floods: RateLimiter? = PortalStand().floodLimiter()
  ) -> Router<PortalContext> {
    let site = Site(services)
    let router = Router(context: PortalContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SecurityHeaders(secure: site.isSecure))
    if stand.isBehindProxy { router.add(middleware: ForwardedMiddleware()) }
    router.add(middleware: VisitorMiddleware(site: site))
    router.add(middleware: FaultMiddleware(site: site))
    router.add(middleware: IdentityMiddleware(services: services))
    // Once more, now that the visitor is known: a page about a fault bears the visitor's own menu.
    router.add(middleware: FaultMiddleware(site: site))
    if let floods { router.add(middleware: FloodMiddleware(limiter: floods, now: services.now)) }
    router.mount(PublicRoute.self, on: site, PublicDesk(services: services).answer)
    router.mount(CitizenRoute.self, on: site, CitizenDesk(services: services).answer)
    router.mount(AgentRoute.self, on: site, AgentDesk(services: services).answer)
    router.mount(OperatorRoute.self, on: site, OperatorDesk(services: services).answer)
    router.mount(AuthorityRoute.self, on: site, AuthorityAnswers(services: services).answer)
    router.mount(SignatureRoute.self, on: site, SignatureDesk(services: services).answer)
    router.mount(IdentificationRoute.self, on: site, IdentificationDesk(services: services).answer)
    router.mount(CSCRoute.self, on: site, CSCDesk(services: services).answer)
    router.mount(BadgeRoute.self, on: site, BadgeAnswers(services: services).answer)
    router.mount(WeekRoute.self, on: site, WeekAnswers(services: services).answer)
    router.mount(MeetingRoute.self, on: site, MeetingAnswers(services: services).answer)
    router.mount(DeveloperRoute.self, on: site, DeveloperDesk(services: services).answer)
    router.mount(ProgramRoute.self, on: site, ProgramDesk(services: services).answer)
    router.mount(ContestRoute.self, on: site, ContestAnswers(services: services).answer)
    router.mount(FlagRoute.self, on: site, FlagAnswers(services: services).answer)
    router.mount(DemoRoute.self, on: site, DemoDesk(services: services).answer)
    return router
  }
}
