import HTTPTypes
import Hummingbird

extension Call {
  /// A file of the site, to be kept for ever under its name.
  /// - Throws: `notFound`.
  func asset(_ name: AssetName) throws(PortalError) -> Response {
    guard let file = Asset.file(name) else { throw .notFound }
    var headers = HTTPFields()
    headers[.contentType] = file.mediaType
    headers[.cacheControl] = "public, max-age=31536000, immutable"
    headers[.vary] = "Accept-Encoding"
    var bytes = file.bytes
    if let gzip = file.gzip, AcceptedEncoding.allowsGzip(request.headers[.acceptEncoding]) {
      headers[.contentEncoding] = "gzip"
      bytes = gzip
    }
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
