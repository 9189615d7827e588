import TestSupport
import Testing

@testable import Portal

@Suite("Cookies")
struct CookieTests {
  @Test("over TLS a cookie is bound to the host, and one without the prefix is not ours")
  func secure() {
    let header = SetCookie(name: .session, value: "abc", maxAge: 60).header(secure: true)
    #expect(header == "__Host-seance=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure")
    #expect(CookieJar(header: "seance=a; __Host-seance=b", secure: true)[.session] == "b")
    #expect(CookieJar(header: "seance=a", secure: true)[.session] == nil)
  }

  @Test("without TLS a cookie is plain")
  func plain() {
    #expect(SetCookie.removing(.visit).header(secure: false) == "visite=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0")
    #expect(CookieJar(header: "x=1;langue=bm; seance=a=b", secure: false)[.session] == "a=b")
    #expect(CookieJar(header: "langue=fr; langue=bm", secure: false)[.language] == "fr")
  }

  @Test("whatever the header, it is read or left out")
  func mutations() {
    var random = SeededGenerator(seed: 3)
    let header = Array("__Host-seance=abc; langue=bm; visite=xyz".utf8)
    for _ in 0..<1_000 { _ = CookieJar(header: String(decoding: random.mutated(header), as: UTF8.self), secure: true) }
    #expect(CookieJar(header: String(repeating: "seance=a;", count: 2_000), secure: false)[.session] == nil)
  }
}
