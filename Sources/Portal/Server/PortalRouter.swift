import Hummingbird

/// The map of the site: what every request goes through, then the tables of routes.
enum PortalRouter {
  static func make(_ services: Services, isFloodGuarded: Bool = true) -> Router<PortalContext> {
    let site = Site(services)
    let router = Router(context: PortalContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SecurityHeaders(secure: site.isSecure))
    router.add(middleware: VisitorMiddleware(site: site))
    router.add(middleware: FaultMiddleware(site: site))
    router.add(middleware: IdentityMiddleware(services: services))
    if isFloodGuarded {
      // A town may stand behind one address: the bucket stops a flood, not a queue.
      router.add(middleware: FloodMiddleware(limiter: TokenBuckets(capacity: 240, perSecond: 20)))
    }
    router.mount(PublicRoute.self, on: site, PublicDesk(services: services).answer)
    router.mount(CitizenRoute.self, on: site, CitizenDesk(services: services).answer)
    router.mount(AgentRoute.self, on: site, AgentDesk(services: services).answer)
    router.mount(OperatorRoute.self, on: site, OperatorDesk(services: services).answer)
    router.mount(DemoRoute.self, on: site, DemoDesk(services: services).answer)
    return router
  }
}
