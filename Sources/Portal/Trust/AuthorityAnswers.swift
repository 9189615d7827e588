import Authority
import Foundation
import HTTPTypes
import Hummingbird
import Signatures

/// Answers the routes of ``AuthorityRoute``.
struct AuthorityAnswers: Sendable {
  let services: Services

  /// A State without authorities has none of these addresses.
  func answer(_ route: AuthorityRoute, _ call: Call) async throws -> Response {
    guard let authority = services.authority else { throw PortalError.notFound }
    let desk = authority.desk
    switch route {
    case .authorities: return call.page(AuthoritiesPage(desk, services))
    case .certificate(let file):
      guard let found = try? desk.authority(file.use) else { throw PortalError.notFound }
      return call.der(found.certificate.der, "application/pkix-cert", keptFor: 86_400)
    case .list(let file):
      guard let publication = try? desk.authority(file.use).publication,
        let (scope, isDelta) = publication.list(named: file.ending),
        let list = try await desk.list(of: file.use, scope: scope, isDelta: isDelta)
      else { throw PortalError.notFound }
      return call.der(list, "application/pkix-crl", keptFor: 300)
    case .status(let use):
      return try await status(use, try await call.body(upTo: StatusRequest.longest), desk, call)
    case .statusByAddress(let use, let question):
      return try await status(use, Data(base64Encoded: question.segment).map { [UInt8]($0) } ?? [], desk, call)
    case .acme(let rest):
      guard let acme = authority.acme else { throw PortalError.notFound }
      return try await ACMETransport(server: acme).answer(rest, call, at: services.now())
    case .timeStamp:
      guard let stamps = authority.stamps else { throw PortalError.notFound }
      let answer = stamps.answer(to: try await call.body(upTo: TimeStampRequest.longest))
      return call.der(answer, "application/timestamp-reply", keptFor: nil)
    }
  }

  private func status(
    _ use: AuthorityUse, _ question: [UInt8], _ desk: AuthorityDesk, _ call: Call
  ) async throws -> Response {
    let now = services.now()
    do {
      let (der, end) = try await desk.answer(to: question, about: use, at: now)
      return call.der(
        der, "application/ocsp-response", keptFor: call.request.method == .post ? nil : end.map { seconds(now, $0) })
    } catch DeskRefusal.noAuthority {
      throw PortalError.notFound
    }
  }

  /// At most an hour, so that a revocation comes through caches in time.
  private func seconds(_ now: Date, _ end: Date) -> Int { max(0, min(3600, Int(end.timeIntervalSince(now)))) }
}

extension Call {
  /// Bytes for a program.
  /// - Parameter seconds: how long they may be kept by everybody; nil when they are for their asker alone.
  fileprivate func der(_ bytes: [UInt8], _ mediaType: String, keptFor seconds: Int?) -> Response {
    var headers = HTTPFields()
    headers[.contentType] = mediaType
    headers[.cacheControl] = seconds.map { "public, no-transform, must-revalidate, max-age=\($0)" } ?? "no-store"
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// What was sent, cut one byte after the limit: the reader then sees that it is too long.
  func body(upTo limit: Int) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await chunk in request.body {
      bytes += chunk.readableBytesView.prefix(limit + 1 - bytes.count)
      if bytes.count > limit { break }
    }
    return bytes
  }
}
