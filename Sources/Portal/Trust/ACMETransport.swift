import Authority
import Foundation
import HTTPTypes
import Hummingbird

/// Carries ACME over HTTP (RFC 8555 §6.1), and adds nothing to it.
struct ACMETransport: Sendable {
  let server: ACMEServer

  /// - Parameter rest: of the path, after `/acme/`.
  func answer(_ rest: Rest, _ call: Call, at time: Date) async throws -> Response {
    let request = call.request
    let answer = await server.answer(
      to: ACMERequest(
        method(request.method), path: "/" + rest.segment, contentType: request.headers[.contentType],
        body: request.method == .post ? try await call.body(upTo: ACMERequest.longestBody) : [], at: time))
    var headers = HTTPFields()
    for header in answer.headers {
      guard let name = HTTPField.Name(header.name) else { continue }
      headers.append(HTTPField(name: name, value: header.value))
    }
    let isBare = answer.status == 204 || answer.body.isEmpty
    return Response(
      status: HTTPResponse.Status(code: answer.status), headers: headers,
      body: isBare ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
  }

  private func method(_ method: HTTPRequest.Method) -> ACMERequest.Method {
    switch method {
    case .get: .get
    case .head: .head
    case .post: .post
    default: .other
    }
  }
}
