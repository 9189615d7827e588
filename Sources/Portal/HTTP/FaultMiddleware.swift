import HTTPTypes
import Hummingbird
import Logging
import Procedures
import Vocabulary

/// Turns what was thrown into a page in the visitor's language. What is not ours to explain is logged by its type alone,
/// since an error's text may hold what a citizen typed.
struct FaultMiddleware: RouterMiddleware {
  let site: Site

  func handle(
    _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      return answer(fault(error, context.logger), request, context)
    }
  }

  private func fault(_ error: any Error, _ logger: Logger) -> PortalError {
    switch error {
    case let error as PortalError: return error
    case let fault as FormFault: return .form(fault)
    case let error as HTTPError where error.status == .notFound: return .notFound
    case DossierError.notFound: return .notFound
    default:
      logger.error("request failed", metadata: ["error": "\(type(of: error))"])
      return .broken
    }
  }

  private func answer(_ error: PortalError, _ request: Request, _ context: PortalContext) -> Response {
    let call = Call(
      request: request, context: context, site: site, admission: .everyone, deed: .look(Submission()))
    if request.uri.path.hasPrefix(ProgramRoute.base + "/") { return call.problem(Problem(error)) }
    var response = call.page(FaultView(error: error), status: error.status)
    if case .tooMany(let seconds) = error { response.headers[.retryAfter] = String(seconds) }
    return response
  }
}
