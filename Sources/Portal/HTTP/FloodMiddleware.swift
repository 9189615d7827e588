import Foundation
import HTTPTypes
import Hummingbird
import Identity

/// Slows down an address that sends too many forms. Questions about certificates are answered from memory, and a whole
/// ministry may ask them from one address.
struct FloodMiddleware: RouterMiddleware {
  let limiter: RateLimiter
  let now: @Sendable () -> Date

  func handle(
    _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
  ) async throws -> Response {
    if request.method == .post, !request.uri.path.hasPrefix("/ocsp/"), let address = context.address,
      let wait = limiter.take(address, at: now())
    {
      throw PortalError.tooMany(retryAfter: Int(wait.rounded(.up)))
    }
    return try await next(request, context)
  }
}
