import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Testing

@testable import Portal

@Suite("The server lets in and answers")
struct MountTests {
  private struct Source: RequestContextSource {
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
  }

  private struct Ledger: ResponseBodyWriter {
    let bytes: Bytes
    func write(_ buffer: ByteBuffer) async throws { await bytes.append(buffer) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }

  private actor Bytes {
    private(set) var text = ""
    func append(_ buffer: ByteBuffer) { text += String(buffer: buffer) }
  }

  /// Gives the visitor the standing that a header of the test names.
  private struct Standings: RouterMiddleware {
    func handle(
      _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
    ) async throws -> Response {
      var context = context
      let standing = HTTPField.Name("Standing").flatMap { request.headers[$0] }.flatMap { UInt16($0) }
      if let standing { context.standing.insert(Standing(rawValue: standing)) }
      return try await next(request, context)
    }
  }

  private struct Answer {
    let status: Int
    let headers: HTTPFields
    let body: String
  }

  private func ask(
    _ method: HTTPRequest.Method, _ path: String, _ fields: [String: String] = [:], body: String = "",
    site: Site = Specimen.site()
  ) async throws -> Answer {
    let router = Router(context: PortalContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SecurityHeaders(secure: site.isSecure))
    router.add(middleware: VisitorMiddleware(site: site))
    router.add(middleware: FaultMiddleware(site: site))
    router.add(middleware: Standings())
    router.mount(PublicRoute.self, on: site) { route, call in
      if case .asset(let name) = route { return try call.asset(name) }
      if case .privacy = route { throw Unforeseen() }
      return call.page(
        Frame("\(route)") {
          h1 { "\(route)" }
          String(repeating: "texte ", count: 300)
        })
    }
    router.mount(CitizenRoute.self, on: site) { route, call in
      if case .send(let form) = call.deed { return call.text("reçu \(form["nom"] ?? "")") }
      return call.page(Frame("\(route)") { PostForm(to: route.link) { Button("Envoyer") } })
    }
    router.mount(OperatorRoute.self, on: site) { route, call in call.page(Frame("\(route)") {}) }
    router.mount(DemoRoute.self, on: site) { route, call in call.page(Frame("\(route)") {}) }
    var headers = HTTPFields()
    for (name, value) in fields {
      if let name = HTTPField.Name(name) { headers[name] = value }
    }
    let head = HTTPRequest(method: method, scheme: "http", authority: "guichet.ml", path: path, headerFields: headers)
    let response = try await router.buildResponder().respond(
      to: Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body))),
      context: PortalContext(unconnected: Source()))
    let bytes = Bytes()
    try await response.body.write(Ledger(bytes: bytes))
    return Answer(status: response.status.code, headers: response.headers, body: await bytes.text)
  }

  private struct Unforeseen: Error {
    let secret = "70 12 34 56"
  }

  private let form = ["Content-Type": "application/x-www-form-urlencoded"]

  @Test("a page for everyone is kept by the browser and not sent twice")
  func kept() async throws {
    let first = try await ask(.get, "/demarches")
    #expect(first.status == 200 && first.headers[.cacheControl] == "private, no-cache")
    #expect(first.headers[.setCookie] == nil)
    let tag = try #require(first.headers[.eTag])
    let second = try await ask(.get, "/demarches", ["If-None-Match": tag])
    #expect(second.status == 304 && second.body.isEmpty)
    let small = try await ask(.get, "/demarches", ["Accept-Encoding": "gzip"])
    #expect(small.headers[.contentEncoding] == "gzip")
  }

  @Test("every answer carries the headers that keep others out, faults too", arguments: ["/", "/no-such-page"])
  func headers(_ path: String) async throws {
    let answer = try await ask(.get, path)
    #expect(answer.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
    #expect(answer.headers[.xContentTypeOptions] == "nosniff")
    #expect(answer.headers[.strictTransportSecurity] == nil)
    let secure = try await ask(.get, path, site: Specimen.site(secure: true))
    #expect(secure.headers[.strictTransportSecurity] != nil)
  }

  @Test("a citizen's page sends a stranger to the log-in and back")
  func logIn() async throws {
    let answer = try await ask(.get, "/mes-demarches")
    #expect(answer.status == 303 && answer.headers[.location] == "/connexion?suite=%2Fmes-demarches")
    let inside = try await ask(.get, "/mes-demarches", ["Standing": "1"])
    #expect(inside.status == 200 && inside.headers[.cacheControl] == "no-store")
  }

  @Test("a form sent after its session had ended is found again after the log-in; a button alone is not")
  func ended() async throws {
    let form = try await ask(.post, "/brouillons/1/abandon", self.form, body: "a=1")
    #expect(form.headers[.location] == "/connexion?suite=%2Fbrouillons%2F1%2Fabandon")
    let button = try await ask(.post, "/brouillons/1/envoi", self.form, body: "a=1")
    #expect(button.headers[.location] == "/connexion")
  }

  @Test("a form is taken from the browser that it was given to")
  func token() async throws {
    let page = try await ask(.get, "/connexion")
    #expect(page.headers[.cacheControl] == "no-store")
    let cookie = try #require(page.headers[.setCookie]?.split(separator: ";").first)
    let token = try #require(Markers.values(of: "value", in: page.body).first)
    let fields = form.merging(["Cookie": String(cookie)]) { $1 }
    let sent = try await ask(.post, "/connexion", fields, body: "_jeton=\(token)&nom=Awa")
    #expect(sent.status == 200 && sent.body == "reçu Awa")
    #expect(try await ask(.post, "/connexion", form, body: "_jeton=\(token)").status == 403)
    #expect(try await ask(.post, "/connexion", fields, body: "nom=Awa").status == 403)
    let foreign = fields.merging(["Sec-Fetch-Site": "cross-site"]) { $1 }
    #expect(try await ask(.post, "/connexion", foreign, body: "_jeton=\(token)").status == 403)
  }

  @Test("a form that is too large or that cannot be read is answered by a page that says so")
  func badForms() async throws {
    let large = try await ask(.post, "/connexion", form, body: String(repeating: "a", count: 200_000))
    #expect(large.status == 413 && large.body.contains("trop lourd"))
    #expect(try await ask(.post, "/connexion", form, body: "a=%").status == 400)
    #expect(try await ask(.post, "/connexion", ["Content-Type": "text/plain"], body: "a=1").status == 400)
  }

  @Test("what is not there, not for you, or not of this form is not found or refused")
  func closed() async throws {
    #expect(try await ask(.get, "/no-such-page").status == 404)
    #expect(try await ask(.get, "/demarches/PAS%20UN%20NOM").status == 404)
    #expect(try await ask(.get, "/demarches/%FF").status == 404)
    #expect(try await ask(.get, "/demo/phone").status == 404)
    #expect(try await ask(.get, "/demo/phone", site: Specimen.site(demonstration: true)).status == 200)
    #expect(try await ask(.get, "/exploitation/travaux", ["Standing": "4"]).status == 403)
    #expect(try await ask(.get, "/exploitation/travaux", ["Standing": "12"]).status == 200)
    #expect(try await ask(.get, "/?a=%").status == 400)
  }

  @Test("an error that nobody foresaw shows nothing of itself")
  func broken() async throws {
    let answer = try await ask(.get, "/donnees-personnelles")
    #expect(answer.status == 500 && !answer.body.contains("70 12") && answer.body.contains("ne répond pas"))
  }

  @Test("the style sheet stands under the name of its content, for ever, compressed where the browser can")
  func assets() async throws {
    let answer = try await ask(.get, Asset.stylesheet.link.target, ["Accept-Encoding": "gzip"])
    #expect(answer.status == 200 && answer.headers[.contentEncoding] == "gzip")
    #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
    #expect(try await ask(.get, "/fichiers/style-old.css").status == 404)
  }

  @Test("HEAD is answered like GET, without the page")
  func head() async throws {
    let answer = try await ask(.head, "/demarches")
    #expect(answer.status == 200 && answer.body.isEmpty && answer.headers[.eTag] != nil)
  }

  @Test("the language chosen is kept, that of the browser is followed, and anything else is French")
  func language() async throws {
    #expect(try await ask(.get, "/", ["Cookie": "langue=bm"]).body.contains("<html lang=\"bm\""))
    #expect(try await ask(.get, "/", ["Accept-Language": "bm-ML,fr;q=0.8"]).body.contains("<html lang=\"bm\""))
    #expect(try await ask(.get, "/", ["Accept-Language": "en-GB,bm"]).body.contains("<html lang=\"fr\""))
    #expect(try await ask(.get, "/", ["Cookie": "langue=xx\"><b>"]).body.contains("<html lang=\"fr\""))
  }
}
