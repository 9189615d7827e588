import Country
import Hummingbird
import Signatures

/// Answers the routes of `PublicRoute`.
struct PublicDesk: Sendable {
  let services: Services
  private let catalogue: CatalogueSearch
  private let verification: ActVerification
  private let pages: KeptPages

  init(services: Services) {
    self.services = services
    pages = KeptPages { services.windowBounds }
    catalogue = CatalogueSearch(services.country.procedures)
    verification = ActVerification(services: services)
  }

  func answer(_ route: PublicRoute, _ call: Call) async throws -> Response {
    switch route {
    case .home: call.page(HomePage(services), keptAs: route, in: pages)
    case .catalogue: call.page(CataloguePage(services, catalogue, asked: call.query["q"]), keptAs: route, in: pages)
    case .procedure(let slug): try procedure(slug, route, call)
    case .verify: call.page(VerifyPage())
    case .verifyFile: try await verification.file(call)
    case .verifyCode: try verification.typedCode(call)
    case .verifyStamp: try await verification.stamp(call)
    case .verdict(let code): try await verification.code(code, call)
    case .trust: call.page(TrustPage(services), keptAs: route, in: pages)
    case .rootCertificate: call.certificates(services.trust.roots.map(\.pem))
    case .sealCertificate: call.certificates(services.trust.seals.map(\.pem))
    case .languages: call.page(LanguagesPage(services), keptAs: route, in: pages)
    case .language(let tag): try call.choose(tag)
    case .accessibility: call.page(AccessibilityPage(), keptAs: route, in: pages)
    case .privacy: call.page(PrivacyPage(), keptAs: route, in: pages)
    case .health: await Health(store: services.store).answer(call)
    case .deliveryReport: try await DeliveryReportDesk(services: services).answer(call)
    case .asset(let name): try call.asset(name)
    }
  }

  private func procedure(_ slug: Slug, _ route: PublicRoute, _ call: Call) throws(PortalError) -> Response {
    guard let page = ProcedurePage(services, slug, isCitizen: call.context.person != nil) else { throw .notFound }
    return call.page(page, keptAs: route, in: pages)
  }
}
