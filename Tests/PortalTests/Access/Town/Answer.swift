import HTTPTypes
import Hummingbird
import NIOCore

/// What the portal answered.
struct Answer: Sendable {
  let status: Int
  let headers: HTTPFields
  let body: [UInt8]

  init(_ response: Response) async throws {
    let bytes = Bytes()
    try await response.body.write(Ledger(bytes: bytes))
    status = response.status.code
    headers = response.headers
    body = await bytes.all
  }

  var text: String { String(decoding: body, as: UTF8.self) }

  var isPage: Bool { headers[.contentType]?.hasPrefix("text/html") == true }

  /// Where it leads: the `Location`, and every address that its page holds.
  var addresses: [String] {
    let page = isPage ? text : ""
    return [headers[.location]].compactMap { $0 }
      + ["href", "action", "src", "formaction"].flatMap { Markers.values(of: $0, in: page) }
  }

  private struct Ledger: ResponseBodyWriter {
    let bytes: Bytes
    func write(_ buffer: ByteBuffer) async throws { await bytes.append(buffer) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }

  private actor Bytes {
    private(set) var all: [UInt8] = []
    func append(_ buffer: ByteBuffer) { all += buffer.readableBytesView }
  }
}
