import Foundation
import HTTPTypes
import Hummingbird
import Identity

/// Slows down an address that sends too many forms.
struct FloodMiddleware: RouterMiddleware {
  let limiter: RateLimiter
  let now: @Sendable () -> Date

  func handle(
    _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
  ) async throws -> Response {
    if request.method == .post, let address = context.address, let wait = limiter.take(address, at: now()) {
      throw PortalError.tooMany(retryAfter: Int(wait.rounded(.up)))
    }
    return try await next(request, context)
  }
}
