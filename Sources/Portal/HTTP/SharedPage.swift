import Crypto
import HTTPTypes
import Hummingbird
import NIOCore
import Signatures
import Vocabulary

/// A page that holds nothing of its visitor but the language and the menu: its bytes, their compressed twin, their tag.
struct SharedPage: Sendable {
  /// Below this size, in bytes, compressing gains no packet.
  private static let smallest = 1_024

  private let plain: ByteBuffer
  private let gzip: ByteBuffer?
  private let tag: String
  private let fields: HTTPFields

  init(_ page: [UInt8], in language: LanguageTag, _ compressed: CompressedPages) {
    let digest = SHA256.hash(data: page)
    plain = ByteBuffer(bytes: page)
    gzip = page.count > Self.smallest ? compressed.compressed(page, digest: digest).map(ByteBuffer.init(bytes:)) : nil
    tag = "\"" + Base64.url.text(digest.prefix(12)) + "\""
    var fields = HTTPFields()
    fields.reserveCapacity(12)
    fields[.contentType] = "text/html; charset=utf-8"
    fields[.contentLanguage] = language.rawValue
    fields[.eTag] = tag
    // The header's menu and language are the visitor's: no proxy may share the page, the browser may keep it.
    fields[.cacheControl] = "private, no-cache"
    fields[.vary] = "Accept-Encoding, Cookie"
    self.fields = fields
  }

  /// The page, or only the news that the browser has it already.
  func response(to request: Request) -> Response {
    if let known = request.headers[.ifNoneMatch], known.utf8.count <= 1_024,
      known.split(separator: ",").contains(where: { $0.trimmed == tag })
    {
      return Response(status: .notModified, headers: fields)
    }
    guard let gzip, AcceptedEncoding.allowsGzip(request.headers[.acceptEncoding]) else {
      return Response(status: .ok, headers: fields, body: ResponseBody(byteBuffer: plain))
    }
    var headers = fields
    headers[.contentEncoding] = "gzip"
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: gzip))
  }
}
