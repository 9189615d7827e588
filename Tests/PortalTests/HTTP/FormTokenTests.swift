import HTTPTypes
import Signatures
import Testing

@testable import Portal

@Suite("Forms belong to one browser")
struct FormTokenTests {
  private let key = FormKey(cookie: "a session")

  @Test("a token is valid for its key alone")
  func valid() {
    let token = FormToken.mask(key)
    #expect(token.utf8.count == 43)
    #expect(FormToken.isValid(token, for: key))
    #expect(!FormToken.isValid(token, for: FormKey(cookie: "another session")))
  }

  @Test("no two pages hold the same token")
  func masked() {
    #expect(Set((0..<50).map { _ in FormToken.mask(key) }).count == 50)
  }

  @Test("a token changed anywhere is refused")
  func changed() throws {
    let bytes = try #require(Base64.url.bytes(FormToken.mask(key)))
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      #expect(!FormToken.isValid(Base64.url.text(changed), for: key))
    }
  }

  @Test(
    "what is no token is refused",
    arguments: ["", "a", "é", String(repeating: "A", count: 43), String(repeating: "A", count: 9_999)])
  func refused(_ token: String) {
    #expect(!FormToken.isValid(token, for: key))
  }

  private func head(_ fields: [(String, String)]) -> HTTPRequest {
    var headers = HTTPFields()
    for (name, value) in fields {
      if let name = HTTPField.Name(name) { headers[name] = value }
    }
    return HTTPRequest(method: .post, scheme: "http", authority: "guichet.ml", path: "/", headerFields: headers)
  }

  @Test("a form sent by another site is refused, by what the browser says of it")
  func origins() {
    #expect(RequestOrigin.isOwn(head([])))
    #expect(RequestOrigin.isOwn(head([("Sec-Fetch-Site", "same-origin")])))
    #expect(!RequestOrigin.isOwn(head([("Sec-Fetch-Site", "cross-site"), ("Origin", "https://guichet.ml")])))
    #expect(!RequestOrigin.isOwn(head([("Sec-Fetch-Site", "same-site")])))
    #expect(RequestOrigin.isOwn(head([("Origin", "https://guichet.ml")])))
    #expect(!RequestOrigin.isOwn(head([("Origin", "https://guichet.ml.evil.example")])))
    #expect(!RequestOrigin.isOwn(head([("Origin", "null")])))
  }
}
