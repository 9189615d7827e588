import HTTPTypes
import Hummingbird

/// Behind a proxy, counts visitors by the address that the proxy saw. Only for a server that nobody else can reach: whoever
/// can write the header chooses their address.
struct ForwardedMiddleware: RouterMiddleware {
  private static let header = HTTPField.Name("X-Forwarded-For")

  func handle(
    _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    if let forwarded = Self.header.flatMap({ request.headers[$0] }), let address = Self.address(forwarded) {
      context.address = address
    }
    return try await next(request, context)
  }

  /// The last address of the list: the one that our own proxy added. What stands before it, the visitor may have written.
  static func address(_ list: String) -> String? {
    list.split(separator: ",").last.flatMap { VisitorAddress.key(String($0.trimmed)) }
  }
}
