import HTTPTypes
import Hummingbird
import Vocabulary

/// Turns a view into an answer: writes it, decides who may keep it, compresses it.
struct PageAnswer<View: HTML> {
  /// Below this size, in bytes, compressing gains no packet.
  private static var smallest: Int { 1_024 }
  /// The most random padding of a compressed personal page, in bytes.
  private static var padding: Int { 48 }

  let view: View
  let setting: PageSetting
  let isPersonal: Bool
  let request: Request
  let site: Site
  let newVisit: SetCookie?

  func response(_ status: HTTPResponse.Status) -> Response {
    var writer = HTMLWriter(setting)
    view.write(to: &writer)
    guard isPersonal || writer.holdsToken else {
      return SharedPage(writer.bytes, in: setting.choice.tag, site.compressed).response(to: request)
    }
    return personal(writer.bytes, status, holdsToken: writer.holdsToken)
  }

  private func personal(_ page: [UInt8], _ status: HTTPResponse.Status, holdsToken: Bool) -> Response {
    var headers = HTTPFields()
    headers[.contentType] = "text/html; charset=utf-8"
    headers[.contentLanguage] = setting.choice.tag.rawValue
    headers[.cacheControl] = "no-store"
    var body = page
    if page.count > Self.smallest, AcceptedEncoding.allowsGzip(request.headers[.acceptEncoding]),
      let small = Gzip.compress(page, .swift, padding: Int.random(in: 1...Self.padding))
    {
      headers[.contentEncoding] = "gzip"
      body = small
    }
    var response = Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    if holdsToken, let newVisit { response.set(newVisit, secure: site.isSecure) }
    return response
  }
}
