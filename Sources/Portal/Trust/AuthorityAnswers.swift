import Authority
import Country
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Signatures

/// Answers the routes of ``AuthorityRoute``.
struct AuthorityAnswers: Sendable {
  let services: Services

  /// Seconds: a change of a trust list is to come through caches soon.
  private static let listsKept = 600

  /// A State without authorities has none of these addresses.
  func answer(_ route: AuthorityRoute, _ call: Call) async throws -> Response {
    guard let authority = services.authority else { throw PortalError.notFound }
    let desk = authority.desk
    switch route {
    case .authorities: return call.page(try await AuthoritiesPage(desk, services))
    case .certificate(let file):
      guard let found = try? desk.authority(named: file.authority) else { throw PortalError.notFound }
      return call.bytes(found.certificate.der, "application/pkix-cert", keptFor: 86_400)
    case .list(let file):
      guard let publication = try? desk.authority(named: file.authority).publication,
        let (scope, isDelta) = publication.list(named: file.ending),
        let list = try await desk.list(from: file.authority, scope: scope, isDelta: isDelta)
      else { throw PortalError.notFound }
      return call.bytes(list, "application/pkix-crl", keptFor: 300)
    case .status(let authority):
      return try await status(authority, try await call.body(upTo: StatusRequest.longest), desk, call)
    case .statusByAddress(let authority, let question):
      return try await status(authority, Data(base64Encoded: question.segment).map { [UInt8]($0) } ?? [], desk, call)
    case .acme(let rest):
      guard let acme = authority.acme else { throw PortalError.notFound }
      return try await ACMETransport(server: acme).answer(rest, call, at: services.now())
    case .timeStamp:
      guard let stamps = authority.stamps else { throw PortalError.notFound }
      let answer = stamps.answer(to: try await call.body(upTo: TimeStampRequest.longest))
      return call.bytes(answer, "application/timestamp-reply", keptFor: nil)
    case .trustList(let file):
      guard let kind = file.kind(in: services.country.state), let list = try await desk.trustList(kind) else {
        throw PortalError.notFound
      }
      guard file.isDigest else { return call.bytes(list.xml, TrustList.mediaType, keptFor: Self.listsKept) }
      return call.bytes([UInt8](SHA256.hash(data: list.xml).hex.utf8), "text/plain", keptFor: Self.listsKept)
    }
  }

  private func status(
    _ authority: AuthorityID, _ question: [UInt8], _ desk: AuthorityDesk, _ call: Call
  ) async throws -> Response {
    let now = services.now()
    do {
      let (der, end) = try await desk.answer(to: question, about: authority, at: now)
      return call.bytes(
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
  fileprivate func bytes(_ bytes: [UInt8], _ mediaType: String, keptFor seconds: Int?) -> Response {
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
