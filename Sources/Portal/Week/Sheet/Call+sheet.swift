import HTTPTypes
import Hummingbird

extension Call {
  /// A page that is one file. Its policy lets in its own style and the worker's script, and nothing else.
  func sheet(_ view: some HTML) -> Response {
    let setting = setting
    var writer = HTMLWriter(setting)
    view.write(to: &writer)
    var response = SharedPage(writer.bytes, in: setting.choice.tag, site.compressed).response(to: request)
    response.headers[.contentSecurityPolicy] = """
      default-src 'none'; style-src \(SheetStyle.source); script-src 'self'; worker-src 'self'; connect-src 'self'; \
      form-action 'none'; frame-ancestors 'none'; base-uri 'none'
      """
    return response
  }

  /// The script, which may ask this site for pages.
  func worker() -> Response {
    var response = text(OfflineScript.text, mediaType: "text/javascript; charset=utf-8")
    response.headers[.contentSecurityPolicy] = "default-src 'none'; connect-src 'self'"
    return response
  }
}
