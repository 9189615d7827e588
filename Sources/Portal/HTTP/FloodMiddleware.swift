import HTTPTypes
import Hummingbird

/// Slows down an address that sends too many forms.
struct FloodMiddleware: RouterMiddleware {
  let limiter: any RateLimiter

  func handle(
    _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
  ) async throws -> Response {
    if request.method == .post, let address = context.remoteAddress?.ipAddress {
      let now = ContinuousClock.now - Self.beginning
      if let seconds = limiter.wait(address, now: now / .seconds(1)) { throw PortalError.tooMany(retryAfter: seconds) }
    }
    return try await next(request, context)
  }

  private static let beginning = ContinuousClock.now
}
