import Hummingbird

/// Answers the routes of `DemoRoute`.
struct DemoDesk: Sendable {
  let services: Services

  func answer(_ route: DemoRoute, _ call: Call) async throws -> Response {
    guard let gateway = services.phones else { throw PortalError.notFound }
    switch route {
    case .phone: return call.page(try await PhonePage(services, gateway, asked: call.query[PhonePage.query]))
    }
  }
}
