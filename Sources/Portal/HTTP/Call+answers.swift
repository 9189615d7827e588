import Crypto
import HTTPTypes
import Hummingbird

extension Call {
  /// A page. One that everyone may read and that holds no form is kept by the browser and asked for again by its tag;
  /// any other, and any answer to a form, is kept nowhere.
  func page(_ view: some HTML, status: HTTPResponse.Status = .ok) -> Response {
    PageAnswer(
      view: view, setting: setting, isPersonal: admission != .everyone || status != .ok || isSent, request: request,
      site: site, newVisit: context.newVisit
    ).response(status)
  }

  /// A page whose content changes with nothing but the visitor's language and standing: written once, then handed out.
  /// With a query it is written for itself, since its links come back to that query.
  func page<View: HTML>(_ view: @autoclosure () -> View, keptAs route: PublicRoute, in pages: KeptPages) -> Response {
    guard request.head.path == route.link.target,
      let page = pages.page(route, context, { SharedPage(view(), self) })
    else { return page(view()) }
    return page.response(to: request)
  }

  private var isSent: Bool {
    if case .send = deed { true } else { false }
  }

  /// Sends the browser elsewhere, to read (303).
  func redirect(to link: Link, cookies: [SetCookie] = []) -> Response {
    var response = Response.redirect(to: link)
    for cookie in cookies { response.set(cookie, secure: site.isSecure) }
    return response
  }

  /// A file to be saved, or shown in a frame of its own where nothing in it can act.
  /// - Parameter isShown: Only for files whose kind was checked.
  func file(_ bytes: [UInt8], mediaType: String, name: String, isShown: Bool = false) -> Response {
    var headers = HTTPFields()
    headers[.contentType] = mediaType
    headers[.cacheControl] = "no-store"
    // RFC 6266 §4.1; the plain name is for what cannot read the encoded one.
    headers[.contentDisposition] =
      "\(isShown ? "inline" : "attachment"); filename=\"\(Self.plain(name))\"; filename*=UTF-8''\(PercentEncoding.encode(name))"
    headers[.contentSecurityPolicy] = "default-src 'none'; sandbox"
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// Text for a machine or for a tool: a certificate, a state of health.
  func text(
    _ text: String, mediaType: String = "text/plain; charset=utf-8", status: HTTPResponse.Status = .ok
  ) -> Response {
    var headers = HTTPFields()
    headers[.contentType] = mediaType
    headers[.cacheControl] = "no-cache"
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  private static func plain(_ name: String) -> String {
    String(
      decoding: name.utf8.map { byte in
        byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
          ? byte : UInt8(ascii: "_")
      }, as: UTF8.self)
  }
}

extension Response {
  static func redirect(to link: Link) -> Response {
    var headers = HTTPFields()
    headers[.location] = link.target
    headers[.cacheControl] = "no-store"
    return Response(status: .seeOther, headers: headers)
  }

  mutating func set(_ cookie: SetCookie, secure: Bool) {
    headers.append(HTTPField(name: .setCookie, value: cookie.header(secure: secure)))
  }
}
