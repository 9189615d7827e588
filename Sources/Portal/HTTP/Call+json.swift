import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension Call {
  /// A body of JSON for one program, which nobody keeps.
  func json(_ value: some Encodable, status: HTTPResponse.Status = .ok, mediaType: String = "application/json") throws
    -> Response
  {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let headers: HTTPFields = [.contentType: mediaType, .cacheControl: "no-store"]
    return Response(
      status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(value))))
  }
}
